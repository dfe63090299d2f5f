package io.jumun.sandbox.payment;

import io.jumun.sandbox.ledger.Authorship;
import io.jumun.sandbox.ledger.EntryKind;
import io.jumun.sandbox.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives money back, never more than is left. */
@Service
public class CancelPayment {

  private final Payments payments;
  private final Ledger ledger;

  CancelPayment(Payments payments, Ledger ledger) {
    this.payments = payments;
    this.ledger = ledger;
  }

  /**
   * @param amount in won; null for all that is left
   */
  @Transactional
  public Outcome cancel(String paymentKey, @Nullable Long amount, String reason, Authorship by) {
    Payment payment = payments.lock(paymentKey).orElse(null);
    if (payment == null) {
      return new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT);
    }
    long refund = amount == null ? payment.balanceAmount() : amount;
    GatewayError refusal = refusal(payment, refund);
    return refusal == null ? refund(payment, refund, reason, by) : new Outcome.Refused(refusal);
  }

  private static @Nullable GatewayError refusal(Payment payment, long refund) {
    if (payment.status() == PaymentStatus.CANCELED) {
      return GatewayError.ALREADY_CANCELED_PAYMENT;
    }
    if (!payment.status().charged()) {
      return GatewayError.NOT_CANCELABLE_PAYMENT;
    }
    if (refund < 1) {
      return GatewayError.INVALID_REQUEST;
    }
    return refund > payment.balanceAmount() ? GatewayError.NOT_CANCELABLE_AMOUNT : null;
  }

  private Outcome refund(Payment payment, long amount, String reason, Authorship by) {
    payments.cancel(payment.paymentKey(), Keys.newTransactionKey(), amount, reason);
    ledger.enter(EntryKind.REFUND, payment.orderId(), payment.paymentKey(), amount, by);
    return new Outcome.Done(payments.find(payment.paymentKey()).orElseThrow());
  }
}
