package io.jumun.payment.gateway.points.ledger;

import io.jumun.payment.domain.PaymentKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points that move from one account to another: with one amount for both, what the one gains is
 * what the other loses.
 *
 * @param amount 1 or more
 * @param paymentKey of the payment that it pays, or gives back; null of a grant
 * @param idempotencyKey no two transfers have the same
 * @param madeBy the admin who granted; null of all others
 */
record Transfer(
    UUID id,
    TransferKind kind,
    UUID from,
    UUID to,
    long amount,
    @Nullable PaymentKey paymentKey,
    String idempotencyKey,
    @Nullable String reason,
    @Nullable UUID madeBy,
    Instant at) {

  /** The shop's own accounts, as the migration made them. */
  static final UUID ISSUED = new UUID(0, 1);

  static final UUID REVENUE = new UUID(0, 2);

  Transfer {
    if (amount < 1 || from.equals(to)) {
      throw new IllegalArgumentException(
          "%d points from %s to %s are no transfer".formatted(amount, from, to));
    }
  }

  static Transfer grant(UUID id, Purse to, Grant grant, Instant now) {
    return new Transfer(
        id,
        TransferKind.GRANT,
        ISSUED,
        to.account(),
        grant.amount(),
        null,
        grant.idempotencyKey(),
        grant.reason(),
        grant.admin(),
        now);
  }

  static Transfer payment(UUID id, PointsCharge charge) {
    return new Transfer(
        id,
        TransferKind.PAYMENT,
        charge.account(),
        REVENUE,
        charge.amount(),
        charge.paymentKey(),
        charge.idempotencyKey(),
        null,
        null,
        charge.decidedAt());
  }

  static Transfer refund(
      UUID id, PointsCharge charge, long amount, String key, String reason, Instant now) {
    return new Transfer(
        id,
        TransferKind.REFUND,
        REVENUE,
        charge.account(),
        amount,
        charge.paymentKey(),
        key,
        reason,
        null,
        now);
  }
}
