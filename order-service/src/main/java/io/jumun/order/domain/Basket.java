package io.jumun.order.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a shopper wants: 1 to 50 products, in the shopper's order. A product that was named twice is
 * one line with the quantities added.
 */
public record Basket(Map<UUID, Quantity> quantities) {

  public static final int MOST_LINES = 50;

  public Basket {
    if (quantities.isEmpty() || quantities.size() > MOST_LINES) {
      throw UnacceptableBasket.lines(quantities.size());
    }
    quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
  }

  /** Collects lines; {@link Quantity#plus} refuses what becomes too many. */
  public static final class Lines {
    private final Map<UUID, Quantity> quantities = new LinkedHashMap<>();

    public Lines add(UUID productId, Quantity quantity) {
      quantities.merge(productId, quantity, Quantity::plus);
      return this;
    }

    public Basket basket() {
      return new Basket(quantities);
    }
  }

  public Set<UUID> productIds() {
    return quantities.keySet();
  }

  /**
   * @throws UnknownProducts when one of them is missing
   * @throws MixedCurrencies when they are not all priced in one currency
   * @throws AmountTooLarge when the sum does not fit
   */
  public PricedBasket priced(Map<UUID, Product> products) {
    if (!products.keySet().containsAll(productIds())) {
      throw UnknownProducts.withIds(
          productIds().stream().filter(id -> !products.containsKey(id)).toList());
    }
    return PricedBasket.of(quantities, products);
  }
}
