package io.jumun.contracts.inventory;

import io.jumun.contracts.DomainEvent;
import java.util.UUID;

/** What inventory-service says about the stock of an order. */
public sealed interface InventoryEvent extends DomainEvent
    permits StockRejected, StockReleased, StockReserved, StockReturned, StockSold {

  UUID orderId();

  @Override
  default String aggregateId() {
    return orderId().toString();
  }
}
