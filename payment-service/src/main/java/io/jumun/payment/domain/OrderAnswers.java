package io.jumun.payment.domain;

import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentExpired;
import java.time.Instant;
import java.util.Optional;

/** What order-service is told when it asks about a payment that exists. */
final class OrderAnswers {

  private OrderAnswers() {}

  static Decision toRequest(Payment payment, Instant now) {
    return switch (payment.status()) {
      case READY ->
          payment.isLate(now) ? payment.expire() : Decision.publish(Announcement.opened(payment));
      case APPROVED -> Decision.publish(Announcement.approved(payment));
      case EXPIRED -> Decision.publish(new PaymentExpired(payment.orderId()));
      case CANCELLED -> Decision.publish(Announcement.cancelled(payment));
      // The gateway's word decides and will be published.
      case CONFIRMING, UNSETTLED, QUARANTINED, WAITING_FOR_DEPOSIT, REFUNDING -> Decision.none();
    };
  }

  static Decision toCancellation(Payment payment, PaymentCancellationRequested asked, Instant now) {
    var cancellation = new Cancellation(asked.refundId(), asked.reason());
    return switch (payment.status()) {
      case READY -> payment.cancelUncharged(cancellation);
      case CONFIRMING, UNSETTLED, QUARANTINED, WAITING_FOR_DEPOSIT ->
          payment.remember(cancellation);
      case APPROVED -> giveBack(payment, asked, cancellation, now);
      // Its answer is on its way.
      case REFUNDING -> Decision.none();
      case EXPIRED, CANCELLED ->
          Decision.publish(Announcement.cancelled(payment, asked.refundId()));
    };
  }

  private static Decision giveBack(
      Payment payment, PaymentCancellationRequested asked, Cancellation cancellation, Instant now) {
    Optional<Refund> known = payment.refund(asked.refundId());
    if (known.isPresent()) {
      return Decision.publish(Announcement.refused(payment, known.get()));
    }
    if (asked.amount() != null && asked.amount() < payment.rest()) {
      return Decision.publish(
          new PaymentCancellationRefused(
              payment.orderId(),
              asked.refundId(),
              "PART_NOT_SUPPORTED",
              "Only the whole is given back"));
    }
    return payment.rest() == 0
        ? payment.cancelUncharged(cancellation)
        : payment.giveBack(cancellation, now);
  }
}
