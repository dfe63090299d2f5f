package io.jumun.contracts.stock;

import io.jumun.contracts.DomainEvent;
import java.util.UUID;

/**
 * What inventory-service says about the stock of a product: not each movement, but that it has
 * become little, or nothing.
 */
public sealed interface StockEvent extends DomainEvent permits StockRanLow, StockSoldOut {

  UUID productId();

  @Override
  default String aggregateId() {
    return productId().toString();
  }
}
