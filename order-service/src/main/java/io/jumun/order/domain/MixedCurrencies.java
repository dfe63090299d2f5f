package io.jumun.order.domain;

/** One order is paid in one currency. */
public class MixedCurrencies extends RuntimeException {

  private MixedCurrencies(String message) {
    super(message);
  }

  static MixedCurrencies of(String one, String other) {
    return new MixedCurrencies(
        "An order is paid in one currency; these products cost %s and %s".formatted(one, other));
  }
}
