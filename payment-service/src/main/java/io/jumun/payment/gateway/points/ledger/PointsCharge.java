package io.jumun.payment.gateway.points.ledger;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.PaymentKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one payment key, once and for all. Never altered but for what went back.
 *
 * @param amount in points, 1 or more
 * @param refusal why nothing was taken; null when it was
 * @param returned how much of it was given back, in points
 */
public record PointsCharge(
    PaymentKey paymentKey,
    UUID orderId,
    UUID account,
    long amount,
    String idempotencyKey,
    @Nullable Refusal refusal,
    long returned,
    Instant decidedAt) {

  public PointsCharge {
    if (amount < 1 || returned < 0 || returned > amount || refusal != null && returned > 0) {
      throw new IllegalArgumentException(
          "Of %d points not %d can be given back".formatted(amount, returned));
    }
  }

  static PointsCharge decide(Charge charge, String idempotencyKey, Purse purse, Instant now) {
    long amount = charge.money().amount();
    return new PointsCharge(
        charge.paymentKey(),
        charge.orderId(),
        purse.account(),
        amount,
        idempotencyKey,
        purse.refuses(amount).orElse(null),
        0,
        now);
  }

  public boolean isTaken() {
    return refusal == null;
  }

  /** What the shop still has of it. */
  public long rest() {
    return isTaken() ? amount - returned : 0;
  }

  Optional<PointsCharge> less(long part) {
    return part < 1 || part > rest()
        ? Optional.empty()
        : Optional.of(
            new PointsCharge(
                paymentKey,
                orderId,
                account,
                amount,
                idempotencyKey,
                refusal,
                returned + part,
                decidedAt));
  }

  public boolean isOf(Charge charge) {
    return charge.orderId().equals(orderId) && charge.paymentKey().equals(paymentKey);
  }
}
