package io.jumun.order.application.cart;

import io.jumun.order.domain.cart.Cart;
import io.jumun.order.domain.cart.CartItem;
import java.time.Instant;
import java.util.UUID;

/** Where carts are kept: one a member. */
public interface Carts {

  /** As it is at one moment; version 0 and nothing in it when it was never used. */
  Cart find(UUID memberId);

  /** Locks it until the transaction ends, counts its version up, and finds it. */
  Cart change(UUID memberId, Instant now);

  /** Instead of what is there of the product. */
  void put(UUID memberId, CartItem item);

  void remove(UUID memberId, UUID productId);

  void clear(UUID memberId);
}
