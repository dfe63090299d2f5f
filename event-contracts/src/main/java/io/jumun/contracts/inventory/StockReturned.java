package io.jumun.contracts.inventory;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.UUID;

/** What was sold is free again. */
public record StockReturned(UUID orderId, List<RequestedQuantity> lines)
    implements InventoryEvent {}
