package io.jumun.scheduler.web.console;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment in payment-service's list.
 *
 * @param rechecks how often the gateway was asked in vain
 * @param nextCheckAt when it is asked; null when there is nothing to ask
 */
record ListedPayment(
    UUID orderId,
    String status,
    long amount,
    long refundedAmount,
    String currency,
    int attempts,
    int rechecks,
    @Nullable Instant nextCheckAt,
    Instant openedAt) {

  /**
   * @param nextCursor null on the last page
   */
  record Page(List<ListedPayment> items, @Nullable String nextCursor) {}

  public String price() {
    return Amounts.text(amount, currency);
  }

  public String refunded() {
    return Amounts.text(refundedAmount, currency);
  }
}
