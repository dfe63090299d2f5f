package io.jumun.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A basket with the names and prices of the day; the only place where an amount is computed.
 *
 * @param amount to pay: the discount is taken off
 * @param discount minor units
 * @param couponId that gives the discount; null when there is none
 */
public record PricedBasket(
    List<OrderLine> lines, Money amount, long discount, @Nullable UUID couponId) {

  static PricedBasket of(Map<UUID, Quantity> quantities, Map<UUID, Product> products) {
    return new PricedBasket(
        quantities.entrySet().stream()
            .map(line -> product(products, line.getKey()).times(line.getValue()))
            .toList(),
        quantities.entrySet().stream()
            .map(line -> product(products, line.getKey()).price().times(line.getValue()))
            .reduce(Money::plus)
            .orElseThrow(),
        0,
        null);
  }

  private static Product product(Map<UUID, Product> products, UUID id) {
    return Objects.requireNonNull(products.get(id));
  }

  /**
   * With a discount, of which each line gets its share for good: whatever is given back later, what
   * it cost is known.
   *
   * @param off minor units, 0 to the amount, which is above 0
   */
  public PricedBasket less(long off, UUID coupon) {
    var share = new Share(off, amount.amount());
    List<OrderLine> shared = new ArrayList<>();
    long before = 0;
    for (OrderLine line : lines) {
      long after = before + line.price();
      shared.add(line.less(share.upTo(after) - share.upTo(before)));
      before = after;
    }
    var toPay = new Money(amount.amount() - off, amount.currency());
    return new PricedBasket(List.copyOf(shared), toPay, off, coupon);
  }
}
