package io.jumun.order.domain.cart;

import io.jumun.order.domain.Product;
import io.jumun.order.domain.Quantity;
import java.util.UUID;

/**
 * Pieces of a product in a cart.
 *
 * @param product as it was when it was last put in
 */
public record CartItem(Product product, Quantity quantity) {

  UUID productId() {
    return product.id();
  }
}
