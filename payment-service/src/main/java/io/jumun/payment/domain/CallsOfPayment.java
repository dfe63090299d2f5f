package io.jumun.payment.domain;

import java.time.Instant;

/** What the gateway is to be asked next about a payment, when, and who is asking. */
final class CallsOfPayment {

  private final PaymentRecord payment;

  CallsOfPayment(PaymentRecord payment) {
    this.payment = payment;
  }

  /**
   * Takes the work that the row remembers, for as long as the lease runs.
   *
   * @throws IllegalStateException when there is none
   */
  Work lease(Lease lease) {
    PendingCall call = payment.pending();
    payment.pending = call.leasedTo(lease.token(), lease.until());
    PaymentAttempt asked = payment.attemptInQuestion();
    Instant postedBefore = asked.lastPostedAt();
    if (call.call() == GatewayCall.CONFIRM) {
      asked.postedUntil(lease.until());
    }
    return new Work(
        call.call(),
        new Charge(
            payment.orderId, payment.payer(), asked.method(), asked.paymentKey(), payment.money),
        asked.number(),
        lease,
        call.idempotencyKey(asked, payment.refundUnderWay()),
        payment.refundUnderWay().filter(Refund::isPart).map(Refund::amount).orElse(null),
        payment.refundUnderWay().map(Refund::reason).orElse("Contradiction"),
        payment.traceparent,
        payment.depositDueAt != null,
        postedBefore);
  }

  /**
   * Nothing was sent, so nothing has happened: neither does the work count as asked, nor does the
   * settlement window move. A charge is not asked for later than it is repeated.
   */
  void postpone(Work work, Instant now, SettlementRules rules) {
    if (!awaitsAnswerOf(work)) {
      return;
    }
    if (work.call() == GatewayCall.CONFIRM) {
      payment.attempts.current().postedBy(work.postedBefore());
    }
    boolean tooLate =
        work.call() == GatewayCall.CONFIRM
            && !rules.mayRepeat(payment.attempts.current().startedAt(), now);
    askAt(tooLate ? GatewayCall.QUERY : work.call(), now.plus(rules.pauseAfter(0)));
  }

  boolean awaitsAnswerOf(Work work) {
    return payment.pending != null
        && payment.pending.isLeasedTo(work.lease().token())
        && payment.attemptInQuestion().number() == work.attempt();
  }

  /**
   * Somebody says that something has happened at the gateway. It is asked at once, and its answer
   * decides; a decided payment is looked at, attempt by attempt.
   */
  void hinted(Instant now) {
    switch (payment.status) {
      case CONFIRMING, UNSETTLED, QUARANTINED, WAITING_FOR_DEPOSIT, REFUNDING ->
          payment.pending = payment.pending().hurried(now);
      case READY, APPROVED, EXPIRED, CANCELLED -> lookAt(payment.attempts.count(), now);
    }
  }

  /** A number below 1 ends the look. */
  void lookAt(int attempt, Instant now) {
    payment.pending = attempt < 1 ? null : PendingCall.look(attempt, now);
  }

  Decision lookLater(Instant now, SettlementRules rules) {
    Decision decision = askLater(GatewayCall.QUERY, now, rules);
    if (rules.areExhausted(payment.pending().rechecks())) {
      payment.pending = null;
    }
    return decision;
  }

  /** The next step of the same question. */
  Decision askAt(GatewayCall call, Instant at) {
    payment.pending = payment.pending().then(call, at);
    return Decision.none();
  }

  /** After a pause that grows; at the end of the pauses an operator is called. */
  Decision askLater(GatewayCall call, Instant now, SettlementRules rules) {
    payment.pending = payment.pending().later(call, now, rules);
    return rules.areExhausted(payment.pending.rechecks())
        ? Decision.alarm(Alarm.STILL_UNKNOWN)
        : Decision.none();
  }

  /** Not later than then. */
  void askBy(Instant latest) {
    PendingCall next = payment.pending();
    payment.pending = next.nextCheckAt().isAfter(latest) ? next.then(next.call(), latest) : next;
  }

  void recheck(Instant now) {
    hinted(now);
    payment.pending = payment.pending == null ? null : payment.pending.fromTheStart();
  }

  void disown(Instant now) {
    payment.disowned = true;
    recheck(now);
  }
}
