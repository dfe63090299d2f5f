package io.jumun.sandbox.payment;

/** How a shopper pays, and what the gateway calls it. */
public enum PaymentMethod {
  CARD("카드"),
  VIRTUAL_ACCOUNT("가상계좌");

  private final String word;

  PaymentMethod(String word) {
    this.word = word;
  }

  /** As the payment object has it. */
  public String word() {
    return word;
  }
}
