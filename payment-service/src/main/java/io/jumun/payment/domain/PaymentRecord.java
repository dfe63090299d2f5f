package io.jumun.payment.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a payment, and what may be known of it. The rules stand in {@link Payment}, the
 * steps that they take in {@link ChargeOfPayment}, {@link RefundOfPayment} and {@link
 * CallsOfPayment}.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class PaymentRecord {

  @Id UUID orderId;
  @Version @Nullable Long version;
  @Nullable UUID memberId;
  String method;
  Money money;

  @Enumerated(EnumType.STRING)
  PaymentStatus status;

  Instant deadline;
  boolean deadlinePassed;
  boolean disowned;
  boolean atOnce;

  @AttributeOverride(name = "refundId", column = @Column(name = "cancellation_refund_id"))
  @AttributeOverride(name = "reason", column = @Column(name = "cancellation_reason"))
  @Nullable Cancellation cancellation;

  @Nullable PendingCall pending;
  @Nullable Instant approvedAt;
  @Nullable Instant depositDueAt;
  @Nullable String traceparent;
  long lastOrderSequence;
  Instant openedAt;

  Attempts attempts = new Attempts();
  Refunds refunds = new Refunds();

  ChargeOfPayment charging() {
    return new ChargeOfPayment(this);
  }

  RefundOfPayment givingBack() {
    return new RefundOfPayment(this);
  }

  CallsOfPayment calls() {
    return new CallsOfPayment(this);
  }

  PendingCall pending() {
    if (pending == null) {
      throw new IllegalStateException("Payment " + orderId + " has nothing to ask the gateway");
    }
    return pending;
  }

  /** There is one in no other status, so nothing is read from the database for those. */
  Optional<Refund> refundUnderWay() {
    return status == PaymentStatus.REFUNDING ? refunds.running() : Optional.empty();
  }

  PaymentAttempt currentAttempt() {
    return attempts.current();
  }

  PaymentAttempt attemptInQuestion() {
    if (pending != null && pending.attempt() != null) {
      return attempts.number(pending.attempt());
    }
    return refundUnderWay()
        .map(refund -> attempts.number(refund.attempt()))
        .orElseGet(attempts::current);
  }

  PaymentAttempt attempt(int number) {
    return attempts.number(number);
  }

  boolean isCurrent(int attempt) {
    return attempts.count() == attempt;
  }

  Optional<Refund> refund(UUID refundId) {
    return refunds.withId(refundId);
  }

  /** What is still charged, in minor units. */
  long rest() {
    return money.amount() - refunds.refundedAmount();
  }

  boolean isDisowned() {
    return disowned;
  }

  boolean isLate(Instant now) {
    return deadlinePassed || !now.isBefore(deadline);
  }

  public boolean belongsTo(UUID member) {
    return member.equals(memberId);
  }

  /** Whether the gateway is to be asked at once. */
  public boolean isDue(Instant now) {
    return pending != null && !pending.nextCheckAt().isAfter(now);
  }

  /** When the gateway is to be asked; null when there is nothing to ask. */
  public @Nullable Instant nextCheckAt() {
    return pending == null ? null : pending.nextCheckAt();
  }

  public UUID orderId() {
    return orderId;
  }

  /** Only an order that asked to be paid has attempts, and it named its member. */
  UUID payer() {
    return Objects.requireNonNull(memberId);
  }

  /** The way to pay: as last tried, and before that as the order has it. */
  public String method() {
    return method;
  }

  public Money money() {
    return money;
  }

  /** Minor units. */
  public long refundedAmount() {
    return refunds.refundedAmount();
  }

  public PaymentStatus status() {
    return status;
  }

  public Instant deadline() {
    return deadline;
  }

  public boolean isDeadlinePassed() {
    return deadlinePassed;
  }

  public boolean isCancellationAsked() {
    return cancellation != null;
  }

  @Nullable UUID cancellationRefundId() {
    return cancellation == null ? null : cancellation.refundId();
  }

  public @Nullable Instant approvedAt() {
    return approvedAt;
  }

  public @Nullable Instant depositDueAt() {
    return depositDueAt;
  }

  /** By number. */
  public List<PaymentAttempt> attempts() {
    return attempts.list();
  }

  /** Oldest first. */
  public List<Refund> refunds() {
    return refunds.list();
  }
}
