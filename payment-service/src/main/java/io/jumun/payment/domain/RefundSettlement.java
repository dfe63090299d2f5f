package io.jumun.payment.domain;

import static io.jumun.payment.domain.GatewayCall.CANCEL;
import static io.jumun.payment.domain.GatewayCall.QUERY;

import io.jumun.payment.domain.GatewayAnswer.Approved;
import io.jumun.payment.domain.GatewayAnswer.AwaitingDeposit;
import io.jumun.payment.domain.GatewayAnswer.Cancelled;
import io.jumun.payment.domain.GatewayAnswer.Contradiction;
import io.jumun.payment.domain.GatewayAnswer.Declined;
import io.jumun.payment.domain.GatewayAnswer.NoAnswer;
import io.jumun.payment.domain.GatewayAnswer.NotCharged;
import io.jumun.payment.domain.GatewayAnswer.OurFault;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import java.time.Instant;

/**
 * REFUNDING: asked with one key for ever, so it happens once; whatever leaves a doubt is settled by
 * what the gateway shows.
 */
final class RefundSettlement {

  private RefundSettlement() {}

  static Decision settle(
      Payment payment, Work work, GatewayAnswer answer, Instant now, SettlementRules rules) {
    return work.call() == CANCEL
        ? asked(payment, answer, now, rules)
        : shown(payment, answer, now, rules);
  }

  private static Decision asked(
      Payment payment, GatewayAnswer answer, Instant now, SettlementRules rules) {
    return switch (answer) {
      case Cancelled _ -> payment.refunded(now);
      case Declined declined -> payment.refundRefused(declined.code(), declined.message(), now);
      case OurFault _ -> payment.askLater(QUERY, now, rules).with(Alarm.OUR_FAULT);
      case Contradiction _ -> payment.askLater(QUERY, now, rules).with(Alarm.CONTRADICTION);
      case Approved _, AwaitingDeposit _, NotCharged _, NoAnswer _, Unknown _ ->
          payment.askLater(QUERY, now, rules);
    };
  }

  private static Decision shown(
      Payment payment, GatewayAnswer answer, Instant now, SettlementRules rules) {
    return switch (answer) {
      // Ended without a charge is as good: nothing remains charged.
      case Cancelled _, Declined _ -> payment.refunded(now);
      case Approved _, AwaitingDeposit _ -> payment.askAt(CANCEL, now);
      case Contradiction shown when shown.ours() && shown.charged() -> payment.askAt(CANCEL, now);
      case Contradiction _ -> payment.askLater(QUERY, now, rules).with(Alarm.CONTRADICTION);
      case OurFault _ -> payment.askLater(QUERY, now, rules).with(Alarm.OUR_FAULT);
      case NotCharged _ -> payment.askLater(CANCEL, now, rules);
      case NoAnswer _, Unknown _ -> payment.askLater(QUERY, now, rules);
    };
  }
}
