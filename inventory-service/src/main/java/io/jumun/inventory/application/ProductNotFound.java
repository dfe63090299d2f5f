package io.jumun.inventory.application;

import java.util.UUID;

/** There is no such product. */
public class ProductNotFound extends RuntimeException {

  private ProductNotFound(String message) {
    super(message);
  }

  public static ProductNotFound withId(UUID id) {
    return new ProductNotFound("There is no product " + id);
  }
}
