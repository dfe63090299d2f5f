package io.jumun.inventory.application;

import java.util.UUID;

/** Nothing was heard of the order. */
public class ReservationNotFound extends RuntimeException {

  private ReservationNotFound(String message) {
    super(message);
  }

  public static ReservationNotFound ofOrder(UUID orderId) {
    return new ReservationNotFound("Order " + orderId + " has never asked for stock");
  }
}
