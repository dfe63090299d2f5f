package io.jumun.payment.domain;

import io.jumun.contracts.payment.PaymentAwaitingDeposit;
import io.jumun.contracts.payment.PaymentDeclined;
import io.jumun.contracts.payment.PaymentExpired;
import io.jumun.contracts.payment.PaymentQuarantined;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.contracts.payment.PaymentUnsettled;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a payment comes to be charged, or not to be. */
final class ChargeOfPayment {

  private final PaymentRecord payment;

  ChargeOfPayment(PaymentRecord payment) {
    this.payment = payment;
  }

  /** F10: the deposit was taken back, and may come again. */
  Decision revert(Instant dueAt, Instant nextCheckAt) {
    payment.attempts.current().reopen();
    payment.approvedAt = null;
    payment.status = PaymentStatus.WAITING_FOR_DEPOSIT;
    payment.depositDueAt = dueAt;
    payment.pending = PendingCall.due(GatewayCall.QUERY, nextCheckAt);
    return Decision.publish(new PaymentReverted(payment.orderId, dueAt));
  }

  Decision approve(@Nullable Instant chargedAt, Instant now) {
    payment.attempts.current().approve(now);
    payment.pending = null;
    payment.approvedAt = chargedAt == null ? now : chargedAt;
    if (payment.cancellation != null) {
      return payment.givingBack().giveBack(payment.cancellation, now);
    }
    payment.status = PaymentStatus.APPROVED;
    return Decision.publish(Announcement.approved(payment));
  }

  Decision approveNothing(Instant now) {
    payment.status = PaymentStatus.APPROVED;
    payment.approvedAt = now;
    return Decision.publish(Announcement.approved(payment));
  }

  Decision refuse(String code, String message, Instant now) {
    payment.attempts.current().decline(code, message, now);
    payment.pending = null;
    if (payment.cancellation != null) {
      return cancelUncharged(payment.cancellation);
    }
    if (payment.isLate(now)) {
      return expire();
    }
    if (payment.atOnce) {
      return Decision.publish(
              new PaymentDeclined(payment.orderId, payment.attempts.count(), code, message))
          .and(expire());
    }
    payment.status = PaymentStatus.READY;
    return Decision.publish(
        new PaymentDeclined(payment.orderId, payment.attempts.count(), code, message));
  }

  Decision neverDeposited(String code, String message, Instant now) {
    payment.attempts.current().decline(code, message, now);
    payment.pending = null;
    return payment.cancellation != null ? cancelUncharged(payment.cancellation) : expire();
  }

  Decision awaitDeposit(GatewayAnswer.AwaitingDeposit deposit, Instant nextCheckAt) {
    Instant dueAt = deposit.dueAt();
    payment.status = PaymentStatus.WAITING_FOR_DEPOSIT;
    payment.depositDueAt = dueAt;
    payment.attempts.current().keep(deposit.secret());
    payment.pending = PendingCall.due(GatewayCall.QUERY, nextCheckAt);
    return Decision.publish(
        new PaymentAwaitingDeposit(
            payment.orderId, payment.money.amount(), payment.money.currency(), dueAt));
  }

  Decision unsettle() {
    boolean first = payment.status == PaymentStatus.CONFIRMING;
    payment.status = PaymentStatus.UNSETTLED;
    return first
        ? Decision.publish(new PaymentUnsettled(payment.orderId, payment.attempts.count()))
        : Decision.none();
  }

  Decision quarantine(String reason, Instant now) {
    payment.status = PaymentStatus.QUARANTINED;
    payment.pending = PendingCall.due(GatewayCall.QUERY, now);
    return Decision.publish(
            new PaymentQuarantined(payment.orderId, payment.attempts.count(), reason))
        .with(Alarm.CONTRADICTION);
  }

  Decision expire() {
    payment.status = PaymentStatus.EXPIRED;
    return Decision.publish(new PaymentExpired(payment.orderId));
  }

  Decision cancelUncharged(Cancellation asked) {
    payment.cancellation = asked;
    payment.status = PaymentStatus.CANCELLED;
    return Decision.publish(Announcement.cancelled(payment));
  }

  /** While the gateway is asked, its word comes first. */
  Decision remember(Cancellation asked) {
    payment.cancellation = asked;
    return Decision.none();
  }
}
