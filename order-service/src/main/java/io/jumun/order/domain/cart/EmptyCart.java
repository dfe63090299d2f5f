package io.jumun.order.domain.cart;

/** Nothing is in the cart that could be ordered. */
public class EmptyCart extends RuntimeException {

  private EmptyCart(String message) {
    super(message);
  }

  static EmptyCart ofNothing() {
    return new EmptyCart("Nothing is in your cart: PUT /cart/items/{productId} puts something in");
  }
}
