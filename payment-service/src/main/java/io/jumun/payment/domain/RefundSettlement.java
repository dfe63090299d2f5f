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
import io.jumun.payment.domain.GatewayAnswer.PartlyCancelled;
import io.jumun.payment.domain.GatewayAnswer.Unknown;
import java.time.Instant;

/**
 * REFUNDING: asked with one key for ever, so it happens once; whatever leaves a doubt is settled by
 * what the gateway shows. What is still charged tells whether a part has gone back already.
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
      case Cancelled _ -> nothingRemains(payment, now);
      case PartlyCancelled(long remaining)
          when remaining == payment.givingBack().runningRefund().remaining() ->
          payment.givingBack().refunded(now);
      case Declined declined ->
          payment.givingBack().refundRefused(declined.code(), declined.message(), now);
      case OurFault _ -> payment.calls().askLater(QUERY, now, rules).with(Alarm.OUR_FAULT);
      case PartlyCancelled _, Contradiction _ ->
          payment.calls().askLater(QUERY, now, rules).with(Alarm.CONTRADICTION);
      case Approved _, AwaitingDeposit _, NotCharged _, NoAnswer _, Unknown _ ->
          payment.calls().askLater(QUERY, now, rules);
    };
  }

  private static Decision shown(
      Payment payment, GatewayAnswer answer, Instant now, SettlementRules rules) {
    return switch (answer) {
      // Ended without a charge is as good: nothing remains charged.
      case Cancelled _, Declined _ -> nothingRemains(payment, now);
      case Approved _ -> stillCharged(payment, payment.money().amount(), now, rules);
      case PartlyCancelled(long remaining) -> stillCharged(payment, remaining, now, rules);
      case AwaitingDeposit _ -> payment.calls().askAt(CANCEL, now);
      case Contradiction shown when shown.ours() && shown.charged() ->
          payment.calls().askAt(CANCEL, now);
      case Contradiction _ -> payment.calls().askLater(QUERY, now, rules).with(Alarm.CONTRADICTION);
      case OurFault _ -> payment.calls().askLater(QUERY, now, rules).with(Alarm.OUR_FAULT);
      case NotCharged _ -> payment.calls().askLater(CANCEL, now, rules);
      case NoAnswer _, Unknown _ -> payment.calls().askLater(QUERY, now, rules);
    };
  }

  private static Decision nothingRemains(Payment payment, Instant now) {
    return payment.givingBack().runningRefund().isPart()
        ? payment.givingBack().everythingRefunded(now)
        : payment.givingBack().refunded(now);
  }

  /**
   * @param amount minor units that the gateway shows as charged now
   */
  private static Decision stillCharged(
      Payment payment, long amount, Instant now, SettlementRules rules) {
    Refund refund = payment.givingBack().runningRefund();
    if (!refund.isPart() || amount == refund.remaining() + refund.amount()) {
      return payment.calls().askAt(CANCEL, now);
    }
    return amount == refund.remaining()
        ? payment.givingBack().refunded(now)
        : payment.calls().askLater(QUERY, now, rules).with(Alarm.CONTRADICTION);
  }
}
