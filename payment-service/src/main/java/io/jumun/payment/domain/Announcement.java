package io.jumun.payment.domain;

import static java.util.Objects.requireNonNull;

import io.jumun.contracts.payment.PaymentApproved;
import io.jumun.contracts.payment.PaymentCancellationRefused;
import io.jumun.contracts.payment.PaymentCancelled;
import io.jumun.contracts.payment.PaymentOpened;
import io.jumun.contracts.payment.PaymentPartiallyCancelled;
import io.jumun.contracts.payment.PaymentReverted;
import io.jumun.contracts.scheduler.TimerRequested;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a payment says of itself; the same decision reads the same whenever it is repeated. */
final class Announcement {

  private Announcement() {}

  static TimerRequested deadlineTimer(PaymentRecord payment) {
    return new TimerRequested(
        PaymentDeadline.timerOf(payment.orderId()),
        payment.orderId().toString(),
        PaymentDeadline.KIND,
        payment.deadline(),
        Map.of());
  }

  static PaymentOpened opened(PaymentRecord payment) {
    return new PaymentOpened(
        payment.orderId(),
        payment.money().amount(),
        payment.money().currency(),
        payment.deadline());
  }

  static PaymentApproved approved(PaymentRecord payment) {
    return new PaymentApproved(
        payment.orderId(),
        payment.money().amount(),
        payment.money().currency(),
        payment.method(),
        requireNonNull(payment.approvedAt()));
  }

  static PaymentCancelled cancelled(PaymentRecord payment) {
    return cancelled(payment, payment.cancellationRefundId());
  }

  static PaymentCancelled cancelled(PaymentRecord payment, @Nullable UUID refundId) {
    return new PaymentCancelled(
        payment.orderId(), refundId, payment.refundedAmount(), payment.money().currency());
  }

  static PaymentPartiallyCancelled partiallyCancelled(PaymentRecord payment, Refund refund) {
    return new PaymentPartiallyCancelled(
        payment.orderId(),
        refund.refundId(),
        refund.amount(),
        refund.remaining(),
        payment.money().currency());
  }

  /** The money is not there: said again to whoever counts on it. */
  static PaymentReverted reverted(PaymentRecord payment) {
    return new PaymentReverted(
        payment.orderId(), Objects.requireNonNullElse(payment.depositDueAt(), payment.deadline()));
  }

  static PaymentCancellationRefused refused(PaymentRecord payment, Refund refund) {
    return new PaymentCancellationRefused(
        payment.orderId(),
        refund.refundId(),
        Objects.requireNonNullElse(refund.code(), ""),
        Objects.requireNonNullElse(refund.message(), ""));
  }
}
