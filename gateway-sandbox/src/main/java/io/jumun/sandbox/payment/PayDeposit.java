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
  private final Journal journal;

  PayDeposit(Payments payments, Deposits deposits, Ledger ledger, Expiry expiry, Journal journal) {
    this.payments = payments;
    this.deposits = deposits;
    this.ledger = ledger;
    this.expiry = expiry;
    this.journal = journal;
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
    enter(EntryKind.CHARGE, payment);
    return journal.moved(paymentKey, payment.totalAmount());
  }

  /** F10: it was a mistake of the bank's; the payment waits again. */
  @Transactional
  public Outcome reverse(String paymentKey) {
    Payment payment = payments.lock(paymentKey).orElse(null);
    if (payment == null) {
      return new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT);
    }
    if (!deposits.reverse(paymentKey, Keys.newTransactionKey())) {
      return new Outcome.Refused(GatewayError.NOT_DEPOSITED);
    }
    enter(EntryKind.REVERSAL, payment);
    return journal.moved(paymentKey, 0);
  }

  private void enter(EntryKind kind, Payment payment) {
    ledger.enter(kind, payment.orderId(), payment.paymentKey(), payment.totalAmount(), BANK);
  }
}
