package io.jumun.payment.domain;

import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import java.time.Duration;
import java.time.Instant;

/** A payment that did not exist before, and what follows from its opening. */
public record Opening(Payment payment, Decision decision) {

  /**
   * @param requestedAt when the order asked; a request that took longer than the whole time allowed
   *     comes too late
   * @param now by the database's clock
   * @param allowed from now until the deadline
   */
  public static Opening of(
      PaymentRequested asked, Instant requestedAt, Instant now, Duration allowed) {
    Payment payment = Payment.of(asked, now, now.plus(allowed));
    boolean tooLate = !now.isBefore(requestedAt.plus(allowed));
    return new Opening(payment, tooLate ? payment.charging().expire() : begin(payment, now));
  }

  private static Decision begin(Payment payment, Instant now) {
    return payment.money().amount() == 0
        ? payment.charging().approveNothing(now)
        : Decision.publish(Announcement.deadlineTimer(payment), Announcement.opened(payment));
  }

  /**
   * The order was cancelled before its request to pay came: a tombstone, so that the late request
   * finds it closed.
   *
   * @param shopCurrency of the nothing that is refunded
   */
  public static Opening tombstone(
      PaymentCancellationRequested asked, String shopCurrency, Instant now) {
    Payment payment = Payment.unasked(asked.orderId(), shopCurrency, now);
    var cancellation = new Cancellation(asked.refundId(), asked.reason());
    return new Opening(payment, payment.charging().cancelUncharged(cancellation));
  }
}
