package io.jumun.contracts.inventory;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.UUID;

/** What was held is free again. */
public record StockReleased(UUID orderId, List<RequestedQuantity> lines)
    implements InventoryEvent {}
