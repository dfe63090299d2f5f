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
import java.time.Duration;
import java.time.Instant;

/**
 * QUARANTINED: the gateway is asked by our payment key what is true. What it charged to our order
 * is cancelled, since it was not what the shopper agreed to; then the attempt counts as refused.
 * Another order's payment is never touched.
 */
final class QuarantineClearance {

  /** The most that the gateway's clock is taken to differ from ours. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private QuarantineClearance() {}

  static Decision settle(
      Payment payment, Work work, GatewayAnswer answer, Instant now, SettlementRules rules) {
    return work.call() == CANCEL
        ? cancelled(payment, answer, now, rules)
        : shown(payment, answer, now, rules);
  }

  private static Decision shown(
      Payment payment, GatewayAnswer answer, Instant now, SettlementRules rules) {
    return switch (answer) {
      case Approved _, AwaitingDeposit _, PartlyCancelled _ -> payment.calls().askAt(CANCEL, now);
      case Contradiction contradiction -> contradicted(payment, contradiction, now, rules);
      case Declined declined -> payment.charging().refuse(declined.code(), declined.message(), now);
      case Cancelled _ -> payment.charging().refuse("CANCELED", "Cancelled at the gateway", now);
      case NotCharged _ -> notCharged(payment, now, rules);
      case NoAnswer _, Unknown _ -> payment.calls().askLater(QUERY, now, rules);
      case OurFault _ -> payment.calls().askLater(QUERY, now, rules).with(Alarm.OUR_FAULT);
    };
  }

  private static Decision contradicted(
      Payment payment, Contradiction shown, Instant now, SettlementRules rules) {
    if (shown.ours()) {
      return shown.charged() ? payment.calls().askAt(CANCEL, now) : notCharged(payment, now, rules);
    }
    if (isChargedByUs(payment, shown) && !payment.isDisowned()) {
      return payment.calls().askLater(QUERY, now, rules).with(Alarm.CONTRADICTION);
    }
    return payment
        .charging()
        .refuse("NOT_THIS_PAYMENT", "The payment key belongs to another order", now);
  }

  /** A stranger's payment that was charged before our first request cannot be our doing. */
  private static boolean isChargedByUs(Payment payment, Contradiction shown) {
    Instant earliest = payment.currentAttempt().startedAt().minus(CLOCKS_APART);
    return shown.chargedAt() != null && !shown.chargedAt().isBefore(earliest);
  }

  private static Decision notCharged(Payment payment, Instant now, SettlementRules rules) {
    return NotChargedWindow.isOver(payment, now, rules)
        ? NotChargedWindow.refuse(payment, now)
        : NotChargedWindow.waitFor(payment, now, rules);
  }

  private static Decision cancelled(
      Payment payment, GatewayAnswer answer, Instant now, SettlementRules rules) {
    return switch (answer) {
      case Cancelled _ ->
          payment
              .charging()
              .refuse("CONTRADICTION", "Charged otherwise than agreed, and given back", now);
      case Declined _ -> payment.calls().askLater(QUERY, now, rules).with(Alarm.REFUND_REFUSED);
      case OurFault _ -> payment.calls().askLater(QUERY, now, rules).with(Alarm.OUR_FAULT);
      case Contradiction _ -> payment.calls().askLater(QUERY, now, rules).with(Alarm.CONTRADICTION);
      case Approved _, AwaitingDeposit _, PartlyCancelled _, NotCharged _, NoAnswer _, Unknown _ ->
          payment.calls().askLater(QUERY, now, rules);
    };
  }
}
