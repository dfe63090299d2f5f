package io.jumun.payment.domain;

import java.time.Instant;
import java.util.UUID;

/** How what is charged goes back. */
final class RefundOfPayment {

  /** Of a refund that follows from no request: there is no order any more that could ask. */
  private static final String UNASKED = "Charged after it was closed";

  private final PaymentRecord payment;

  RefundOfPayment(PaymentRecord payment) {
    this.payment = payment;
  }

  Decision refunded(Instant now) {
    Refund done = payment.refunds.finish(now);
    payment.pending = null;
    if (done.isPart()) {
      payment.cancellation = null;
      payment.status = PaymentStatus.APPROVED;
      return Decision.publish(Announcement.partiallyCancelled(payment, done));
    }
    payment.status = PaymentStatus.CANCELLED;
    return Decision.publish(Announcement.cancelled(payment, done.refundId()));
  }

  /** Nothing remains charged, although only a part was to go back: a person has to explain. */
  Decision everythingRefunded(Instant now) {
    runningRefund().tookEverything();
    return refunded(now).with(Alarm.CONTRADICTION);
  }

  /**
   * @throws IllegalStateException when nothing is being given back
   */
  Refund runningRefund() {
    return payment
        .refunds
        .running()
        .orElseThrow(
            () -> new IllegalStateException("Payment " + payment.orderId + " gives nothing back"));
  }

  Decision refundRefused(String code, String message, Instant now) {
    Refund refused = payment.refunds.refuse(code, message, now);
    payment.cancellation = null;
    payment.status = PaymentStatus.APPROVED;
    // It may be refused because there is nothing left to give back: the deposit fell back
    // meanwhile.
    payment.calls().lookAt(payment.attempts.count(), now);
    return Decision.publish(Announcement.refused(payment, refused)).with(Alarm.REFUND_REFUSED);
  }

  Decision giveBack(Cancellation asked, Instant now) {
    return refund(asked, payment.attempts.count(), payment.rest(), 0, now);
  }

  /**
   * @param amount minor units, less than the {@link PaymentRecord#rest}
   */
  Decision giveBackPart(Cancellation asked, long amount, Instant now) {
    return refund(asked, payment.attempts.count(), amount, payment.rest() - amount, now);
  }

  private Decision refund(
      Cancellation asked, int number, long amount, long remaining, Instant now) {
    payment.cancellation = asked;
    payment.refunds.begin(Refund.requested(asked, payment.orderId, number, amount, remaining, now));
    payment.status = PaymentStatus.REFUNDING;
    payment.pending = PendingCall.due(GatewayCall.CANCEL, now);
    return Decision.none();
  }

  /**
   * An attempt that counted as not charged is charged. Closed payments give it back (the safety net
   * of design.md section 4); else it is an operator's.
   */
  Decision chargeCameToLight(int number, UUID refundId, Instant now) {
    if (payment.status != PaymentStatus.EXPIRED && payment.status != PaymentStatus.CANCELLED) {
      return Decision.alarm(Alarm.CHARGE_CAME_TO_LIGHT);
    }
    payment.attempts.number(number).approve(now);
    payment.approvedAt = now;
    var unasked = new Cancellation(refundId, UNASKED);
    return refund(unasked, number, payment.money.amount(), 0, now).with(Alarm.CHARGE_CAME_TO_LIGHT);
  }

  /** Whether its order is over and the gateway has refused to give back what came to light. */
  boolean isClosedButCharged() {
    return payment.status == PaymentStatus.APPROVED
        && !payment.refunds.list().isEmpty()
        && payment.refunds.list().getLast().status() == RefundStatus.REFUSED
        && payment.refunds.list().getLast().reason().equals(UNASKED);
  }

  /** Asks anew for what was refused; only of a payment that is closed but charged. */
  Decision refundAgain(UUID refundId, Instant now) {
    int number = payment.refunds.list().getLast().attempt();
    return refund(new Cancellation(refundId, UNASKED), number, payment.rest(), 0, now);
  }
}
