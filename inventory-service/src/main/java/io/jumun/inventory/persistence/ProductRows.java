package io.jumun.inventory.persistence;

import io.jumun.inventory.application.Products;
import io.jumun.inventory.domain.Product;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Products as rows; one at a time is all that an administrator changes. */
interface ProductRows extends Products, Repository<Product, UUID> {

  @Override
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from Product p where p.id = :id")
  Optional<Product> lock(UUID id);
}
