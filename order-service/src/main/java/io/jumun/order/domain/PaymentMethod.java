package io.jumun.order.domain;

/** How a shopper pays. */
public enum PaymentMethod {
  /** In the gateway's window. */
  CARD,
  /** From the member's balance, as soon as the stock is held; a point is worth one won. */
  POINTS;

  boolean pays(String currency) {
    return this == CARD || currency.equals("KRW");
  }

  /** Whether the gateway's smallest amount matters. */
  boolean hasMinimum() {
    return this == CARD;
  }
}
