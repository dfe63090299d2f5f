package io.jumun.order.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client showed the shopper before it ordered. An order at other prices is not what the
 * shopper wanted.
 *
 * @param prices of some products, or of none
 * @param amount of all of it without a discount, in minor units; null when none was shown
 */
public record Shown(List<Price> prices, @Nullable Long amount) {

  /** Whatever the prices are, it is ordered. */
  public static final Shown NOTHING = new Shown(List.of(), null);

  /** Of a piece, in minor units. */
  public record Price(UUID productId, long unitPrice) {}

  public Shown {
    prices = List.copyOf(prices);
  }

  /**
   * @throws PriceChanged when the prices of the day are others
   */
  public void compareWith(PricedBasket basket) {
    var changed = basket.lines().stream().filter(this::isOther).toList();
    if (!changed.isEmpty()) {
      throw PriceChanged.to(changed, basket.amount());
    }
    if (amount != null && amount != basket.amount().amount()) {
      throw PriceChanged.to(basket.lines(), basket.amount());
    }
  }

  private boolean isOther(OrderLine line) {
    return prices.stream()
        .filter(shown -> shown.productId().equals(line.productId()))
        .anyMatch(shown -> shown.unitPrice() != line.unitPrice());
  }
}
