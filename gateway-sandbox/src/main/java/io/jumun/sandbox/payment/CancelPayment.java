package io.jumun.sandbox.payment;

import io.jumun.sandbox.ledger.Authorship;
import io.jumun.sandbox.ledger.EntryKind;
import io.jumun.sandbox.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives money back, never more than is left; an account that waits for it takes none any more. */
@Service
public class CancelPayment {

  private final Payments payments;
  private final Deposits deposits;
  private final Ledger ledger;
  private final Expiry expiry;
  private final Journal journal;

  CancelPayment(
      Payments payments, Deposits deposits, Ledger ledger, Expiry expiry, Journal journal) {
    this.payments = payments;
    this.deposits = deposits;
    this.ledger = ledger;
    this.expiry = expiry;
    this.journal = journal;
  }

  @Transactional
  public Outcome cancel(String paymentKey, Refund refund, Authorship by) {
    expiry.ofPayment(paymentKey);
    Payment payment = payments.lock(paymentKey).orElse(null);
    if (payment == null) {
      return new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT);
    }
    Long asked = refund.amount();
    long amount = asked == null ? payment.balanceAmount() : asked;
    GatewayError refusal = refusal(payment, amount, refund.account());
    return refusal == null
        ? cancel(payment, amount, refund.reason(), by)
        : new Outcome.Refused(refusal);
  }

  private static @Nullable GatewayError refusal(
      Payment payment, long amount, @Nullable RefundAccount account) {
    return switch (payment.status()) {
      case CANCELED -> GatewayError.ALREADY_CANCELED_PAYMENT;
      case READY, IN_PROGRESS, ABORTED, EXPIRED -> GatewayError.NOT_CANCELABLE_PAYMENT;
      case WAITING_FOR_DEPOSIT ->
          amount == payment.balanceAmount()
              ? null
              : GatewayError.NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT;
      case DONE, PARTIAL_CANCELED -> refusalOfRefund(payment, amount, account);
    };
  }

  private static @Nullable GatewayError refusalOfRefund(
      Payment payment, long amount, @Nullable RefundAccount account) {
    if (amount < 1) {
      return GatewayError.INVALID_REQUEST;
    }
    if (amount > payment.balanceAmount()) {
      return GatewayError.NOT_CANCELABLE_AMOUNT;
    }
    if (!payment.isByVirtualAccount()) {
      return null;
    }
    return account == null ? GatewayError.INVALID_REQUEST : account.refusal();
  }

  private Outcome cancel(Payment before, long amount, String reason, Authorship by) {
    String key = before.paymentKey();
    payments.cancel(key, Keys.newTransactionKey(), amount, reason);
    if (!before.status().charged()) {
      return journal.moved(key, 0);
    }
    deposits.refunded(key);
    ledger.enter(EntryKind.REFUND, before.orderId(), key, amount, by);
    return journal.moved(key, amount);
  }
}
