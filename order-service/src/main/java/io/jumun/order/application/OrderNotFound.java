package io.jumun.order.application;

import java.util.UUID;

/** There is no such order, or none that the caller may know of. */
public class OrderNotFound extends RuntimeException {

  private OrderNotFound(String message) {
    super(message);
  }

  static OrderNotFound withId(UUID id) {
    return new OrderNotFound("There is no order " + id);
  }
}
