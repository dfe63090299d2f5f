package io.jumun.sandbox.payment;

import io.jumun.sandbox.ledger.Authorship;
import io.jumun.sandbox.ledger.EntryKind;
import io.jumun.sandbox.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plays the payer, who sends the money, and the bank, which may take it back. */
@Service
public class PayDeposit {

  private static final Authorship BANK = new Authorship("bank", null);

  private final Payments payments;
  private final Deposits deposits;
  private final Ledger ledger;
  private final Expiry expiry;
  private final StateChanges changes;

  PayDeposit(
      Payments payments, Deposits deposits, Ledger ledger, Expiry expiry, StateChanges changes) {
    this.payments = payments;
    this.deposits = deposits;
    this.ledger = ledger;
    this.expiry = expiry;
    this.changes = changes;
  }

  /**
   * The exact amount arrives: another one, no virtual account takes.
   *
   * @param depositorName null for the customer themselves
   */
  @Transactional
  public Outcome deposit(String paymentKey, @Nullable String depositorName) {
    expiry.ofPayment(paymentKey);
    Payment payment = payments.lock(paymentKey).orElse(null);
    if (payment == null) {
      return new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT);
    }
    VirtualAccount account = payment.virtualAccount();
    if (account == null
        || !deposits.deposit(
            paymentKey,
            Keys.newTransactionKey(),
            depositorName == null ? account.customerName() : depositorName)) {
      return new Outcome.Refused(GatewayError.NOT_WAITING_FOR_DEPOSIT);
    }
    return changed(payment, EntryKind.CHARGE);
  }

  /** F10: it was a mistake of the bank's; the payment waits again. */
  @Transactional
  public Outcome reverse(String paymentKey) {
    Payment payment = payments.lock(paymentKey).orElse(null);
    if (payment == null) {
      return new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT);
    }
    return deposits.reverse(paymentKey, Keys.newTransactionKey())
        ? changed(payment, EntryKind.REVERSAL)
        : new Outcome.Refused(GatewayError.NOT_DEPOSITED);
  }

  private Outcome changed(Payment before, EntryKind kind) {
    String key = before.paymentKey();
    ledger.enter(kind, before.orderId(), key, before.totalAmount(), BANK);
    Payment payment = payments.find(key).orElseThrow();
    changes.changed(payment);
    return new Outcome.Done(payment);
  }
}
