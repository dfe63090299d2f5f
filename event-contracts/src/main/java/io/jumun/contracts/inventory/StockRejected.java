package io.jumun.contracts.inventory;

import io.jumun.contracts.Shortage;
import java.util.List;
import java.util.UUID;

/** Nothing is held, because of these shortages. */
public record StockRejected(UUID orderId, List<Shortage> shortages) implements InventoryEvent {}
