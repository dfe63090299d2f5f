package io.jumun.payment.application;

import io.jumun.payment.domain.AttemptStatus;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentAttempt;
import io.jumun.payment.domain.PaymentStatus;
import io.jumun.payment.domain.Refund;
import io.jumun.payment.domain.RefundStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its owner may see it. Amounts are minor units of the currency.
 *
 * @param deadline until then the shopper may pay
 */
public record PaymentView(
    UUID orderId,
    PaymentStatus status,
    long amount,
    String currency,
    List<Attempt> attempts,
    List<Repayment> refunds,
    Instant deadline) {

  /** Code and message are the gateway's. */
  public record Attempt(
      int number,
      String method,
      AttemptStatus status,
      @Nullable String code,
      @Nullable String message,
      Instant startedAt,
      @Nullable Instant settledAt) {

    static Attempt of(PaymentAttempt attempt) {
      return new Attempt(
          attempt.number(),
          attempt.method(),
          attempt.status(),
          attempt.code(),
          attempt.message(),
          attempt.startedAt(),
          attempt.settledAt());
    }
  }

  /** Money that goes back. */
  public record Repayment(
      UUID refundId,
      long amount,
      RefundStatus status,
      String reason,
      Instant requestedAt,
      @Nullable Instant settledAt) {

    static Repayment of(Refund refund) {
      return new Repayment(
          refund.refundId(),
          refund.amount(),
          refund.status(),
          refund.reason(),
          refund.requestedAt(),
          refund.settledAt());
    }
  }

  static PaymentView of(Payment payment) {
    return new PaymentView(
        payment.orderId(),
        payment.status(),
        payment.money().amount(),
        payment.money().currency(),
        payment.attempts().stream().map(Attempt::of).toList(),
        payment.refunds().stream().map(Repayment::of).toList(),
        payment.deadline());
  }
}
