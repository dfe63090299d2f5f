package io.jumun.payment.gateway.toss;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.DepositSecret;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The parts of a payment that decide something; whatever is missing makes it unreadable. */
record TossPayment(
    String paymentKey,
    String orderId,
    Long totalAmount,
    String status,
    @Nullable Long balanceAmount,
    @Nullable String currency,
    @Nullable OffsetDateTime approvedAt,
    @Nullable VirtualAccount virtualAccount,
    @Nullable String secret,
    @Nullable TossError failure) {

  /** Where a deposit is to go, and until when. */
  record VirtualAccount(@Nullable OffsetDateTime dueDate) {}

  boolean isComplete() {
    return paymentKey != null && orderId != null && totalAmount != null && status != null;
  }

  boolean isFor(Charge charge) {
    return charge.isOfOrder(orderId) && charge.isPaidWith(paymentKey);
  }

  boolean isOver(Charge charge) {
    return charge.isOver(totalAmount)
        && (currency == null || currency.equals(charge.money().currency()));
  }

  @Nullable DepositSecret depositSecret() {
    return secret == null ? null : DepositSecret.of(secret);
  }

  @Nullable Instant approval() {
    return approvedAt == null ? null : approvedAt.toInstant();
  }

  /** Since when something is, or will be, charged; null when nothing is. */
  @Nullable Instant chargedAt() {
    return switch (status) {
      case "DONE", "PARTIAL_CANCELED", "WAITING_FOR_DEPOSIT" ->
          approvedAt == null ? Instant.MAX : approvedAt.toInstant();
      default -> null;
    };
  }
}
