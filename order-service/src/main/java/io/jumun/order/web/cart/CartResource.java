package io.jumun.order.web.cart;

import io.jumun.order.domain.Money;
import io.jumun.order.domain.cart.CartLine;
import io.jumun.order.domain.cart.PricedCart;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart as the API shows it, with the names and prices of the day.
 *
 * @param version grows with every change; the ETag is the same
 * @param amount of what is on sale, in minor units; null when that is nothing, or cannot be paid as
 *     one order
 */
record CartResource(
    long version, @Nullable Long amount, @Nullable String currency, List<Line> lines) {

  /**
   * Some pieces.
   *
   * @param unitPrice of the day, in minor units of the currency; the last one known of what is not
   *     on sale
   * @param previousUnitPrice what a piece cost when it was last put in; null when that is the same
   * @param onSale false: it is not sold any more, and has to be taken out before the cart is
   *     ordered
   */
  record Line(
      UUID productId,
      String name,
      int quantity,
      long unitPrice,
      String currency,
      @Nullable Long previousUnitPrice,
      boolean onSale) {}

  static CartResource of(PricedCart cart) {
    Money amount = cart.amount();
    return new CartResource(
        cart.version(),
        amount == null ? null : amount.amount(),
        amount == null ? null : amount.currency(),
        cart.lines().stream().map(CartResource::line).toList());
  }

  private static Line line(CartLine line) {
    return new Line(
        line.product().id(),
        line.product().name(),
        line.quantity().value(),
        line.product().price().amount(),
        line.product().price().currency(),
        line.priceBefore().map(Money::amount).orElse(null),
        line.isOnSale());
  }
}
