package io.jumun.payment.domain;

import static io.jumun.payment.domain.GatewayCall.CONFIRM;
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
 * CONFIRMING and UNSETTLED: the settlement rule (design.md 4.6). "Not charged" is known only when
 * the request to charge was finally refused, when the gateway shows the payment as ended, or when
 * it shows no charge so long after the last request that none can be on its way.
 */
final class ChargeSettlement {

  private ChargeSettlement() {}

  static Decision settle(
      Payment payment, Work work, GatewayAnswer answer, Instant now, SettlementRules rules) {
    if (work.call() == CONFIRM) {
      payment.currentAttempt().postedBy(now);
    }
    return switch (answer) {
      case Approved approved -> payment.charging().approve(approved.approvedAt(), now);
      case AwaitingDeposit deposit ->
          payment.charging().awaitDeposit(deposit, now.plus(rules.depositPause()));
      case Declined declined -> payment.charging().refuse(declined.code(), declined.message(), now);
      case Cancelled _ -> payment.charging().refuse("CANCELED", "Cancelled at the gateway", now);
      case NotCharged _ -> notCharged(payment, now, rules);
      case NoAnswer _ -> unsettled(payment, repeated(payment, work.call(), now, rules), now, rules);
      case Unknown _ -> unsettled(payment, QUERY, now, rules);
      case OurFault _ -> unsettled(payment, QUERY, now, rules).with(Alarm.OUR_FAULT);
      case PartlyCancelled _ -> payment.charging().quarantine("A part of it is cancelled", now);
      case Contradiction contradiction ->
          payment.charging().quarantine(contradiction.reason(), now);
    };
  }

  /** After silence the same question, with the same key: whatever happened, the answer is it. */
  private static GatewayCall repeated(
      Payment payment, GatewayCall call, Instant now, SettlementRules rules) {
    return rules.mayRepeat(payment.currentAttempt().startedAt(), now) ? call : QUERY;
  }

  private static Decision unsettled(
      Payment payment, GatewayCall next, Instant now, SettlementRules rules) {
    Decision first = payment.charging().unsettle();
    return first.and(payment.calls().askLater(next, now, rules));
  }

  private static Decision notCharged(Payment payment, Instant now, SettlementRules rules) {
    if (NotChargedWindow.isOver(payment, now, rules)) {
      return NotChargedWindow.refuse(payment, now);
    }
    Decision first = payment.charging().unsettle();
    return first.and(
        rules.mayRepeat(payment.currentAttempt().startedAt(), now)
            ? payment.calls().askAt(CONFIRM, now)
            : NotChargedWindow.waitFor(payment, now, rules));
  }
}
