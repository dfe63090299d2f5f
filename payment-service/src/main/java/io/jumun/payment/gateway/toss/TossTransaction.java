package io.jumun.payment.gateway.toss;

import io.jumun.payment.application.reconciliation.GatewayBooks.Entry;
import io.jumun.payment.application.reconciliation.GatewayBooks.Kind;
import io.jumun.payment.domain.Money;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One movement, or one step on the way to it; whatever is missing makes it unreadable. A
 * cancellation is an entry of its own.
 *
 * @param amount of a cancellation with or without a minus: both were seen
 */
record TossTransaction(
    String transactionKey,
    String paymentKey,
    String orderId,
    String status,
    OffsetDateTime transactionAt,
    String currency,
    Long amount) {

  boolean isComplete() {
    return transactionKey != null
        && paymentKey != null
        && orderId != null
        && status != null
        && transactionAt != null
        && currency != null
        && amount != null;
  }

  /**
   * Nothing when no money has moved: an account that waits for its deposit, an attempt that ended.
   */
  Optional<Entry> entry() {
    return switch (status) {
      case "DONE" -> Optional.of(entry(Kind.CHARGED));
      case "CANCELED", "PARTIAL_CANCELED" -> Optional.of(entry(Kind.RETURNED));
      default -> Optional.empty();
    };
  }

  private Entry entry(Kind kind) {
    return new Entry(
        transactionKey,
        orderId,
        paymentKey,
        kind,
        new Money(Math.abs(amount), currency),
        transactionAt.toInstant());
  }
}
