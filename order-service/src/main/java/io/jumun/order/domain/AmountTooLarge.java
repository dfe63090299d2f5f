package io.jumun.order.domain;

/** More money than can be counted. */
public class AmountTooLarge extends RuntimeException {

  private AmountTooLarge(String message) {
    super(message);
  }

  static AmountTooLarge inAnOrder() {
    return new AmountTooLarge("The amount of this order is too large to be counted");
  }
}
