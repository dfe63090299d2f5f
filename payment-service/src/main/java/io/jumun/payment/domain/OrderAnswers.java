package io.jumun.payment.domain;

import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentEvent;
import io.jumun.contracts.payment.PaymentExpired;
import java.time.Instant;
import java.util.Optional;

/** What order-service is told when it asks about a payment that exists. */
final class OrderAnswers {

  private OrderAnswers() {}

  static Decision toRequest(Payment payment, Instant now) {
    return switch (payment.status()) {
      case READY ->
          payment.isLate(now)
              ? payment.charging().expire()
              : Decision.publish(Announcement.opened(payment));
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
      case READY ->
          asked.amount() == null
              ? payment.charging().cancelUncharged(cancellation)
              : nothingToShare(payment, asked);
      case CONFIRMING, UNSETTLED, QUARANTINED, WAITING_FOR_DEPOSIT ->
          asked.amount() == null
              ? payment.charging().remember(cancellation)
              : nothingToShare(payment, asked);
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
      return Decision.publish(again(payment, known.get()));
    }
    if (asked.amount() != null && asked.amount() != payment.rest()) {
      return giveBackPart(payment, asked, cancellation, asked.amount(), now);
    }
    return payment.rest() == 0
        ? payment.charging().cancelUncharged(cancellation)
        : payment.givingBack().giveBack(cancellation, now);
  }

  private static PaymentEvent again(Payment payment, Refund refund) {
    return refund.status() == RefundStatus.DONE
        ? Announcement.partiallyCancelled(payment, refund)
        : Announcement.refused(payment, refund);
  }

  private static Decision giveBackPart(
      Payment payment,
      PaymentCancellationRequested asked,
      Cancellation cancellation,
      long amount,
      Instant now) {
    return amount < 1 || amount > payment.rest()
        ? Decision.publish(
            refused(
                asked,
                "AMOUNT_NOT_CHARGED",
                "%d cannot go back of %d that are charged".formatted(amount, payment.rest())))
        : payment.givingBack().giveBackPart(cancellation, amount, now);
  }

  /**
   * A part is asked for by who counts it as paid, which it is not, or not any more: who then hears
   * that it is refused has to hear the other thing once more.
   */
  private static Decision nothingToShare(Payment payment, PaymentCancellationRequested asked) {
    return Decision.publish(
            refused(asked, "NOT_PAID", "Nothing is charged of which a part could go back"))
        .and(Decision.publish(Announcement.reverted(payment)));
  }

  private static PaymentCancellationRefused refused(
      PaymentCancellationRequested asked, String code, String message) {
    return new PaymentCancellationRefused(asked.orderId(), asked.refundId(), code, message);
  }
}
