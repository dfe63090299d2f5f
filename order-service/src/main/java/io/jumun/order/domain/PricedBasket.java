package io.jumun.order.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A basket with the names and prices of the day; the only place where an amount is computed. */
public record PricedBasket(List<OrderLine> lines, Money amount) {

  static PricedBasket of(Map<UUID, Quantity> quantities, Map<UUID, Product> products) {
    return new PricedBasket(
        quantities.entrySet().stream()
            .map(line -> product(products, line.getKey()).times(line.getValue()))
            .toList(),
        quantities.entrySet().stream()
            .map(line -> product(products, line.getKey()).price().times(line.getValue()))
            .reduce(Money::plus)
            .orElseThrow());
  }

  private static Product product(Map<UUID, Product> products, UUID id) {
    return Objects.requireNonNull(products.get(id));
  }
}
