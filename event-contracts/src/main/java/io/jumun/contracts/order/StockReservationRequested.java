package io.jumun.contracts.order;

import io.jumun.contracts.RequestedQuantity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command to inventory-service: hold all these lines or none, and answer. Asked again, the same
 * decision comes again.
 *
 * @param expiresAt until when stock can be held for the order that has none yet; when the shopper
 *     must have paid is payment-service's affair. Nothing is released because of it; null in events
 *     from before it was said
 */
public record StockReservationRequested(
    UUID orderId, List<RequestedQuantity> lines, @Nullable Instant expiresAt)
    implements OrderEvent {

  /** As it was said before it told about time. */
  public StockReservationRequested(UUID orderId, List<RequestedQuantity> lines) {
    this(orderId, lines, null);
  }
}
