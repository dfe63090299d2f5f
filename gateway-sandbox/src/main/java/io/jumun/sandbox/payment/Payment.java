package io.jumun.sandbox.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the gateway keeps it. Amounts are won.
 *
 * @param method null while the shopper has not chosen
 * @param balanceAmount what can still be cancelled
 * @param failure why it was aborted or has expired
 * @param virtualAccount null before one is issued, and for cards
 */
public record Payment(
    String paymentKey,
    String orderId,
    String orderName,
    @Nullable String method,
    long totalAmount,
    long balanceAmount,
    PaymentStatus status,
    Instant requestedAt,
    @Nullable Instant approvedAt,
    @Nullable String lastTransactionKey,
    @Nullable Failure failure,
    @Nullable VirtualAccount virtualAccount,
    List<Cancellation> cancels) {

  /** Why there was no payment. */
  public record Failure(String code, String message) {}

  /** A refund, in full or in part. */
  public record Cancellation(
      String transactionKey, long cancelAmount, String cancelReason, Instant canceledAt) {}

  boolean isByVirtualAccount() {
    return PaymentMethod.VIRTUAL_ACCOUNT.word().equals(method);
  }
}
