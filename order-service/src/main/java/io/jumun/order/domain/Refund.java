package io.jumun.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money asked back from payment-service. Its id is the idempotency key of the refund for ever:
 * however often it is asked for, it happens once.
 *
 * @param amount minor units that were given back; null until it is done
 */
@Embeddable
public record Refund(
    @Column(name = "refund_id") UUID id,
    @Enumerated(EnumType.STRING) Status status,
    String reason,
    @Nullable Long amount,
    @Column(name = "requested_at") Instant requestedAt,
    @Column(name = "settled_at") @Nullable Instant settledAt) {

  /** Whether the money is on its way, back, or kept. */
  public enum Status {
    REQUESTED,
    DONE,
    REFUSED
  }

  static Refund requested(UUID id, String reason, Instant at) {
    return new Refund(id, Status.REQUESTED, reason, null, at, null);
  }

  Refund done(long amount, Instant at) {
    return new Refund(id, Status.DONE, reason, amount, requestedAt, at);
  }

  Refund refused(Instant at) {
    return new Refund(id, Status.REFUSED, reason, null, requestedAt, at);
  }
}
