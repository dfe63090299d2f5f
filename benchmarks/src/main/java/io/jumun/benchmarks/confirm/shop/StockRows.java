package io.jumun.benchmarks.confirm.shop;

import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StockRows extends Repository<StockRow, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select s from StockRow s where s.productId = :productId")
  StockRow lock(UUID productId);
}
