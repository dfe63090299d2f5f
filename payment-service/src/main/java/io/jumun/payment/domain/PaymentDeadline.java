package io.jumun.payment.domain;

import java.util.UUID;

/** The timer by which payment-service, and nobody else, ends the shopper's time to pay. */
public final class PaymentDeadline {

  public static final String KIND = "payment-deadline";

  private PaymentDeadline() {}

  static String timerOf(UUID orderId) {
    return KIND + "/" + orderId;
  }
}
