package io.jumun.order.application.cart;

import io.jumun.order.application.Products;
import io.jumun.order.domain.cart.PricedCart;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member's cart with the names and prices of the day. */
@Service
public class ReadCart {

  private final Carts carts;
  private final Products products;

  ReadCart(Carts carts, Products products) {
    this.carts = carts;
    this.products = products;
  }

  @Transactional(readOnly = true)
  public PricedCart read(UUID memberId) {
    var cart = carts.find(memberId);
    return cart.priced(products.find(cart.productIds()));
  }
}
