package io.jumun.order.application.cart;

/** The cart is not any more as the caller saw it; nothing was done to it. */
public class CartChanged extends RuntimeException {

  private CartChanged(String message) {
    super(message);
  }

  static CartChanged since(long seen, long now) {
    return new CartChanged(
        "Your cart is at version %d, not at %d: read it, and try again".formatted(now, seen));
  }
}
