package io.jumun.order.domain;

/** A basket that no shop could sell, whatever it has in stock. */
public class UnacceptableBasket extends RuntimeException {

  private UnacceptableBasket(String message) {
    super(message);
  }

  static UnacceptableBasket quantity(int value) {
    return new UnacceptableBasket(
        "A product is ordered 1 to %d times, not %d times".formatted(Quantity.MOST, value));
  }

  static UnacceptableBasket lines(int count) {
    return new UnacceptableBasket(
        "An order has 1 to %d lines, not %d".formatted(Basket.MOST_LINES, count));
  }
}
