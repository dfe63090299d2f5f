package io.jumun.sandbox.payment;

import java.time.Instant;

/** What the shopper chooses in the window. */
public sealed interface Choice {

  record Card() implements Choice {}

  /**
   * @param dueAt when the account stops taking money, 30 days from now at the latest
   */
  record Account(String bankCode, String customerName, Instant dueAt) implements Choice {}

  default PaymentMethod method() {
    return switch (this) {
      case Card _ -> PaymentMethod.CARD;
      case Account _ -> PaymentMethod.VIRTUAL_ACCOUNT;
    };
  }
}
