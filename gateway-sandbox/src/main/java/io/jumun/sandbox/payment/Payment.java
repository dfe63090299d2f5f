package io.jumun.sandbox.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the gateway keeps it. Amounts are won.
 *
 * @param balanceAmount what can still be cancelled
 * @param failure why it was aborted or has expired
 */
public record Payment(
    String paymentKey,
    String orderId,
    String orderName,
    String method,
    long totalAmount,
    long balanceAmount,
    PaymentStatus status,
    Instant requestedAt,
    @Nullable Instant approvedAt,
    @Nullable String lastTransactionKey,
    @Nullable Failure failure,
    List<Cancellation> cancels) {

  /** Why there was no payment. */
  public record Failure(String code, String message) {}

  /** A refund, in full or in part. */
  public record Cancellation(
      String transactionKey, long cancelAmount, String cancelReason, Instant canceledAt) {}
}
