package io.jumun.contracts.inventory;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.UUID;

/** All lines are held for the order. */
public record StockReserved(UUID orderId, List<RequestedQuantity> lines)
    implements InventoryEvent {}
