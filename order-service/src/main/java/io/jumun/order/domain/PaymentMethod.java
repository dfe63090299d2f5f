package io.jumun.order.domain;

/** How a shopper pays. */
public enum PaymentMethod {
  CARD,
  /** Known by name, not accepted yet. */
  POINTS;

  boolean accepted() {
    return this == CARD;
  }
}
