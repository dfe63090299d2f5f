package io.jumun.inventory.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order has, or had, of the stock.
 *
 * @param changedAt when it came to that status, which is when it was opened if it never changed
 * @param expiresAt when the order expires unless its stock is held; null when it did not say
 * @param lines what is left of it
 */
public record ReservationOfOrder(
    UUID orderId,
    Status status,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant expiresAt,
    List<Line> lines) {

  /** As the table has it; CLOSED is of an order that was closed before it asked for stock. */
  public enum Status {
    HELD,
    SOLD,
    RELEASED,
    RETURNED,
    REJECTED,
    CLOSED
  }

  /**
   * @param found of a rejected order, how many there were of what was too few
   */
  public record Line(UUID productId, int quantity, @Nullable Integer found) {}
}
