package io.jumun.order.domain.cart;

import io.jumun.order.domain.Money;
import io.jumun.order.domain.Product;
import io.jumun.order.domain.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pieces in a cart as they are to be had today.
 *
 * @param today null when the product is not sold any more
 */
public record CartLine(CartItem item, @Nullable Product today) {

  public boolean isOnSale() {
    return today != null;
  }

  /** As it is today, or as it was when it was still sold. */
  public Product product() {
    return today == null ? item.product() : today;
  }

  public Quantity quantity() {
    return item.quantity();
  }

  /** What a piece cost when it was put in; empty when it costs the same, or nothing any more. */
  public Optional<Money> priceBefore() {
    return today == null || today.price().equals(item.product().price())
        ? Optional.empty()
        : Optional.of(item.product().price());
  }
}
