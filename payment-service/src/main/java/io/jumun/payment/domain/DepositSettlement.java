package io.jumun.payment.domain;

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

/** WAITING_FOR_DEPOSIT: paid, never, or looked at again later; the order waits as long. */
final class DepositSettlement {

  private DepositSettlement() {}

  static Decision settle(
      Payment payment, GatewayAnswer answer, Instant now, SettlementRules rules) {
    return switch (answer) {
      case Approved approved -> payment.charging().approve(approved.approvedAt(), now);
      case Declined declined ->
          payment.charging().neverDeposited(declined.code(), declined.message(), now);
      case Cancelled _ ->
          payment.charging().neverDeposited("CANCELED", "Cancelled at the gateway", now);
      case AwaitingDeposit _, NotCharged _, NoAnswer _, Unknown _ -> again(payment, now, rules);
      case OurFault _ -> again(payment, now, rules).with(Alarm.OUR_FAULT);
      case PartlyCancelled _, Contradiction _ ->
          again(payment, now, rules).with(Alarm.CONTRADICTION);
    };
  }

  private static Decision again(Payment payment, Instant now, SettlementRules rules) {
    return payment.calls().askAt(QUERY, now.plus(rules.depositPause()));
  }
}
