package io.jumun.benchmarks.confirm.shop;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrderRows extends Repository<OrderRow, UUID> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select o from OrderRow o where o.id = :id")
  Optional<OrderRow> lock(UUID id);
}
