package io.jumun.inventory.application;

import io.jumun.contracts.inventory.InventoryEvent;
import org.jspecify.annotations.Nullable;

/** What is said to an order, in the trace of what it asked. */
record Answer(InventoryEvent event, @Nullable String traceparent) {}
