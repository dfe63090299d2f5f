package io.jumun.payment.application;

import java.util.UUID;

/** The order's request to open a payment has not come, and may still. */
public class PaymentNotOpenYet extends RuntimeException {

  private PaymentNotOpenYet(String message) {
    super(message);
  }

  public static PaymentNotOpenYet ofOrder(UUID orderId) {
    return new PaymentNotOpenYet("No payment of order " + orderId + " is open yet");
  }
}
