package io.jumun.payment.gateway.points;

import io.jumun.payment.domain.Charge;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Contradiction;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import io.jumun.payment.gateway.points.ledger.PointsCharge;
import io.jumun.payment.gateway.points.ledger.Refusal;
import io.jumun.payment.gateway.points.ledger.Return;
import io.jumun.payment.gateway.points.ledger.Return.MoreThanLeft;
import io.jumun.payment.gateway.points.ledger.Return.NotThisOrders;
import io.jumun.payment.gateway.points.ledger.Return.NothingLeft;
import io.jumun.payment.gateway.points.ledger.Return.Returned;
import io.jumun.payment.gateway.points.ledger.Taking;
import io.jumun.payment.gateway.points.ledger.Taking.Decided;
import io.jumun.payment.gateway.points.ledger.Taking.DecidedBefore;
import java.util.Optional;

/** The one table from the ledger's words to the port's. */
final class PointsAnswers {

  private PointsAnswers() {}

  static GatewayAnswer toConfirm(Charge charge, Taking taking) {
    return switch (taking) {
      case Decided(var found) -> shown(charge, found);
      // Like any gateway: whoever asks with another key has to look what was decided.
      case DecidedBefore _ -> new Unknown("It was decided under another key");
    };
  }

  static GatewayAnswer toQuery(Charge charge, Optional<PointsCharge> found) {
    return found
        .map(known -> shown(charge, known))
        .orElseGet(() -> new NotCharged("The ledger has nothing of it"));
  }

  static GatewayAnswer toCancel(Charge charge, Return outcome) {
    return switch (outcome) {
      case Returned(var left) -> returned(left);
      case MoreThanLeft(var rest) ->
          new Declined("EXCEED_CANCEL_AMOUNT", "Only %d points are left".formatted(rest));
      // Never taken, or gone back under another key: a look tells which.
      case NothingLeft _ -> new Unknown("Nothing is left of it");
      case NotThisOrders(var other) -> shown(charge, other);
    };
  }

  static GatewayAnswer otherCurrency(String ours) {
    return new Declined("NOT_SUPPORTED_CURRENCY", "Points pay %s alone".formatted(ours));
  }

  private static GatewayAnswer shown(Charge charge, PointsCharge found) {
    if (!found.isOf(charge)) {
      return new Contradiction(
          "It is about another payment", false, found.isTaken() ? found.decidedAt() : null);
    }
    Refusal refusal = found.refusal();
    if (refusal != null) {
      return new Declined(refusal.code(), refusal.message());
    }
    if (found.rest() == 0) {
      // Nothing is charged, so the amount does not matter.
      return new Cancelled();
    }
    if (!charge.isOver(found.amount())) {
      return new Contradiction(
          "It is over another amount: " + found.amount(), true, found.decidedAt());
    }
    return found.rest() == found.amount() ? new Approved(found.decidedAt()) : returned(found);
  }

  private static GatewayAnswer returned(PointsCharge found) {
    return found.rest() == 0 ? new Cancelled() : new PartlyCancelled(found.rest());
  }
}
