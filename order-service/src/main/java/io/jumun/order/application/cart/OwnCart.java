package io.jumun.order.application.cart;

import io.jumun.order.domain.cart.Cart;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member's cart under lock: of two tabs, one comes after the other, and sees what it did. */
@Component
class OwnCart {

  private final Carts carts;
  private final Clock clock;

  OwnCart(Carts carts, Clock clock) {
    this.carts = carts;
    this.clock = clock;
  }

  /**
   * @param seen the version it must still have; null for any
   * @throws CartChanged when it has another
   */
  Cart locked(UUID memberId, @Nullable Long seen) {
    Cart cart = carts.change(memberId, clock.instant());
    long before = cart.version() - 1;
    if (seen != null && seen != before) {
      throw CartChanged.since(seen, before);
    }
    return cart;
  }
}
