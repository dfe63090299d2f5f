package io.jumun.contracts.order;

import io.jumun.contracts.RequestedQuantity;
import java.util.List;
import java.util.UUID;

/**
 * A command to inventory-service: hold all these lines or none, and answer. Asked again, the same
 * decision comes again.
 */
public record StockReservationRequested(UUID orderId, List<RequestedQuantity> lines)
    implements OrderEvent {}
