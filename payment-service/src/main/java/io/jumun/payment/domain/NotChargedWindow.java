package io.jumun.payment.domain;

import java.time.Instant;

/**
 * Rule (c) of design.md 4.6: a gateway that shows no charge is believed only some time after the
 * last request to charge, for that request may still be on its way.
 */
final class NotChargedWindow {

  private NotChargedWindow() {}

  static boolean isOver(Payment payment, Instant now, SettlementRules rules) {
    return !now.isBefore(end(payment, rules));
  }

  static Decision refuse(Payment payment, Instant now) {
    return payment
        .charging()
        .refuse("NOT_CHARGED", "The gateway never saw the payment through", now);
  }

  /** Asks again after the next pause, and not later than the window ends. */
  static Decision waitFor(Payment payment, Instant now, SettlementRules rules) {
    Decision decision = payment.calls().askLater(GatewayCall.QUERY, now, rules);
    payment.calls().askBy(end(payment, rules));
    return decision;
  }

  private static Instant end(Payment payment, SettlementRules rules) {
    return rules.windowEnds(payment.currentAttempt().lastPostedAt());
  }
}
