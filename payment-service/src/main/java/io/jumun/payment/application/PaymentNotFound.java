package io.jumun.payment.application;

import java.util.UUID;

/** There is no such payment, or it is not the caller's, which is the same to the caller. */
public class PaymentNotFound extends RuntimeException {

  private PaymentNotFound(String message) {
    super(message);
  }

  public static PaymentNotFound ofOrder(UUID orderId) {
    return new PaymentNotFound("You have no payment of order " + orderId);
  }
}
