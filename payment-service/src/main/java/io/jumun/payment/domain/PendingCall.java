package io.jumun.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work that a payment's row remembers, so that any process can do it.
 *
 * @param call what the gateway is to be asked
 * @param nextCheckAt when; while somebody holds the lease, its end
 * @param rechecks calls so far that did not tell the outcome
 * @param leaseToken only an answer that brings it counts
 * @param leaseUntil until then nobody else asks
 * @param attempt the one that is looked at; null when it is the current one, or a refund's
 */
@Embeddable
record PendingCall(
    @Enumerated(EnumType.STRING) @Column(name = "gateway_call") GatewayCall call,
    Instant nextCheckAt,
    int rechecks,
    @Nullable UUID leaseToken,
    @Nullable Instant leaseUntil,
    @Nullable @Column(name = "call_attempt") Integer attempt) {

  static PendingCall due(GatewayCall call, Instant at) {
    return new PendingCall(call, at, 0, null, null, null);
  }

  /** At an attempt of a payment that is decided. */
  static PendingCall look(int attempt, Instant at) {
    return new PendingCall(GatewayCall.QUERY, at, 0, null, null, attempt);
  }

  PendingCall leasedTo(UUID token, Instant until) {
    return new PendingCall(call, until, rechecks, token, until, attempt);
  }

  boolean isLeasedTo(UUID token) {
    return token.equals(leaseToken);
  }

  /**
   * Not later than now. Whoever asks what the gateway knows is not waited for: the question is put
   * again, and the old answer ignored. Whoever moves money is.
   */
  PendingCall hurried(Instant now) {
    boolean underWay = leaseUntil != null && leaseUntil.isAfter(now);
    return underWay && call != GatewayCall.QUERY || !underWay && !nextCheckAt.isAfter(now)
        ? this
        : then(call, now);
  }

  /** Stays the same for every repetition: of an attempt, of a refund, of a quarantine's end. */
  String idempotencyKey(PaymentAttempt attempt, Optional<Refund> refund) {
    return switch (call) {
      case CONFIRM, QUERY -> attempt.idempotencyKey();
      case CANCEL ->
          refund
              .map(running -> running.refundId().toString())
              .orElse(attempt.idempotencyKey() + "/quarantine");
    };
  }

  /** As if it had never been asked in vain. */
  PendingCall fromTheStart() {
    return new PendingCall(call, nextCheckAt, 0, leaseToken, leaseUntil, attempt);
  }

  /** The next step of the same question: no setback. */
  PendingCall then(GatewayCall next, Instant at) {
    return new PendingCall(next, at, rechecks, null, null, attempt);
  }

  /** No outcome: asked again after a pause that grows. */
  PendingCall later(GatewayCall next, Instant now, SettlementRules rules) {
    Instant at = now.plus(rules.pauseAfter(rechecks));
    return new PendingCall(next, at, rechecks + 1, null, null, attempt);
  }
}
