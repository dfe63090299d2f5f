package io.jumun.sandbox.payment;

import io.jumun.sandbox.ledger.Authorship;
import io.jumun.sandbox.ledger.EntryKind;
import io.jumun.sandbox.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Charges what the shopper has agreed to, once, or issues the account to deposit it to. */
@Service
public class ConfirmPayment {

  private static final long MINIMUM = 100;

  private final Payments payments;
  private final Deposits deposits;
  private final Ledger ledger;
  private final Expiry expiry;
  private final Journal journal;

  ConfirmPayment(
      Payments payments, Deposits deposits, Ledger ledger, Expiry expiry, Journal journal) {
    this.payments = payments;
    this.deposits = deposits;
    this.ledger = ledger;
    this.expiry = expiry;
    this.journal = journal;
  }

  /**
   * @param decline the card's issuer says no, in these words; null when it agrees
   */
  @Transactional
  public Outcome confirm(
      String paymentKey,
      String orderId,
      long amount,
      Authorship by,
      @Nullable GatewayError decline) {
    expiry.ofPayment(paymentKey);
    Payment payment = payments.lock(paymentKey).orElse(null);
    if (payment == null) {
      return new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT_SESSION);
    }
    GatewayError refusal = refusal(payment, orderId, amount);
    if (refusal != null) {
      return new Outcome.Refused(refusal);
    }
    if (decline != null) {
      return decline(payment, decline);
    }
    return payment.isByVirtualAccount() ? issueAccount(payment) : charge(payment, by);
  }

  private static @Nullable GatewayError refusal(Payment payment, String orderId, long amount) {
    return switch (payment.status()) {
      case DONE, PARTIAL_CANCELED, CANCELED, WAITING_FOR_DEPOSIT ->
          GatewayError.ALREADY_PROCESSED_PAYMENT;
      case ABORTED, EXPIRED, READY -> GatewayError.NOT_FOUND_PAYMENT_SESSION;
      case IN_PROGRESS -> refusalOfTerms(payment, orderId, amount);
    };
  }

  private static @Nullable GatewayError refusalOfTerms(
      Payment payment, String orderId, long amount) {
    if (!payment.orderId().equals(orderId)) {
      return GatewayError.FORBIDDEN_REQUEST;
    }
    if (payment.totalAmount() != amount) {
      return GatewayError.INVALID_REQUEST;
    }
    return amount < MINIMUM ? GatewayError.BELOW_MINIMUM_AMOUNT : null;
  }

  private Outcome charge(Payment payment, Authorship by) {
    if (!payments.approve(payment.paymentKey(), Keys.newTransactionKey())) {
      return new Outcome.Refused(GatewayError.ALREADY_PROCESSED_PAYMENT);
    }
    ledger.enter(
        EntryKind.CHARGE, payment.orderId(), payment.paymentKey(), payment.totalAmount(), by);
    return journal.moved(payment.paymentKey(), payment.totalAmount());
  }

  private Outcome issueAccount(Payment payment) {
    return deposits.issue(payment.paymentKey(), Keys.newTransactionKey())
        ? journal.moved(payment.paymentKey(), 0)
        : new Outcome.Refused(GatewayError.ALREADY_PROCESSED_PAYMENT);
  }

  private Outcome decline(Payment payment, GatewayError reason) {
    if (reason.isFinalRefusal() && payments.abort(payment.paymentKey(), reason)) {
      journal.ended(payment.paymentKey());
    }
    return new Outcome.Refused(reason);
  }
}
