package io.jumun.inventory.application;

import io.jumun.inventory.domain.Product;
import java.util.Optional;
import java.util.UUID;

/** The products as they are changed. */
public interface Products {

  Product save(Product product);

  /**
   * Locks the product until the transaction ends, so that its changes are numbered in the order in
   * which they happen.
   */
  Optional<Product> lock(UUID id);
}
