package io.jumun.sandbox.payment;

import io.jumun.sandbox.transaction.Transactions;
import org.springframework.stereotype.Component;

/** Puts down what has happened to a payment, in the transaction of the change, and tells of it. */
@Component
class Journal {

  private final Payments payments;
  private final Transactions transactions;
  private final StateChanges changes;

  Journal(Payments payments, Transactions transactions, StateChanges changes) {
    this.payments = payments;
    this.transactions = transactions;
    this.changes = changes;
  }

  /**
   * A step with a transaction of its own.
   *
   * @param amount in won; 0 when no money moved
   */
  Outcome.Done moved(String paymentKey, long amount) {
    Outcome.Done after = silently(paymentKey, amount);
    changes.changed(after.payment());
    return after;
  }

  /** As {@link #moved}, and the merchant hears nothing of it. */
  Outcome.Done silently(String paymentKey, long amount) {
    Payment payment = payments.find(paymentKey).orElseThrow();
    String transactionKey = payment.lastTransactionKey();
    if (transactionKey == null) {
      throw new IllegalStateException("Nothing has happened to " + paymentKey);
    }
    transactions.add(
        transactionKey,
        paymentKey,
        payment.orderId(),
        payment.method(),
        payment.status().name(),
        amount);
    return new Outcome.Done(payment);
  }

  /** A payment that came to nothing. */
  Outcome.Done ended(String paymentKey) {
    Payment payment = payments.find(paymentKey).orElseThrow();
    changes.changed(payment);
    return new Outcome.Done(payment);
  }
}
