package io.jumun.order.application.cart;

import io.jumun.order.application.DescribedOrder;
import io.jumun.order.application.NewOrder;
import io.jumun.order.application.PlaceOrder;
import io.jumun.order.domain.Shown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders what is in a member's cart, and empties it: both or neither. */
@Service
public class OrderCart {

  private final OwnCart ownCart;
  private final Carts carts;
  private final PlaceOrder placeOrder;

  OrderCart(OwnCart ownCart, Carts carts, PlaceOrder placeOrder) {
    this.ownCart = ownCart;
    this.carts = carts;
    this.placeOrder = placeOrder;
  }

  /**
   * @param shown what the shopper knows of its price
   * @param couponId null for none
   * @throws io.jumun.order.domain.cart.EmptyCart when nothing is in it
   * @throws RuntimeException whatever {@link PlaceOrder#place} refuses
   */
  @Transactional
  public DescribedOrder order(UUID memberId, Shown shown, @Nullable UUID couponId) {
    var basket = ownCart.locked(memberId, null).basket();
    var placed = placeOrder.place(memberId, new NewOrder(basket, shown, couponId));
    carts.clear(memberId);
    return placed;
  }
}
