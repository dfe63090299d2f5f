package io.jumun.payment.domain;

import io.jumun.payment.domain.ResolutionOutcome.NotPossible;
import io.jumun.payment.domain.ResolutionOutcome.Taken;
import java.time.Instant;
import java.util.UUID;

/** A person may have the gateway asked, but not say what it has answered. */
final class OperatorsWish {

  private OperatorsWish() {}

  static ResolutionOutcome resolve(
      Payment payment, Resolution wish, UUID newRefundId, Instant now) {
    return switch (wish) {
      case RECHECK_NOW -> recheck(payment, now);
      case DISOWN -> disown(payment, now);
      case REFUND_AGAIN -> refundAgain(payment, newRefundId, now);
    };
  }

  private static ResolutionOutcome recheck(Payment payment, Instant now) {
    if (payment.attempts().isEmpty()) {
      return new NotPossible("Nobody has tried to pay it: there is nothing to ask");
    }
    payment.calls().recheck(now);
    return new Taken();
  }

  private static ResolutionOutcome disown(Payment payment, Instant now) {
    if (payment.status() != PaymentStatus.QUARANTINED) {
      return new NotPossible("Only a quarantined payment can be disowned");
    }
    payment.calls().disown(now);
    return new Taken();
  }

  private static ResolutionOutcome refundAgain(Payment payment, UUID newRefundId, Instant now) {
    if (!payment.givingBack().isClosedButCharged()) {
      return new NotPossible(
          "Only what was charged after its order was closed goes back like this: else cancel the"
              + " order");
    }
    payment.givingBack().refundAgain(newRefundId, now);
    return new Taken();
  }
}
