package io.jumun.sandbox.payment;

import io.jumun.sandbox.SandboxProperties;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plays the shopper, who chooses how to pay in the payment window and proves who they are. */
@Service
public class PaymentWindow {

  private final Payments payments;
  private final Deposits deposits;
  private final Expiry expiry;
  private final Journal journal;
  private final Duration window;
  private final Duration session;

  PaymentWindow(
      Payments payments,
      Deposits deposits,
      Expiry expiry,
      Journal journal,
      SandboxProperties properties) {
    this.payments = payments;
    this.deposits = deposits;
    this.expiry = expiry;
    this.journal = journal;
    this.window = properties.window();
    this.session = properties.session();
  }

  /** Opens it; the shopper has not chosen yet. */
  public String open(Purchase purchase) {
    String paymentKey = Keys.newPaymentKey();
    payments.open(paymentKey, purchase.orderId(), purchase.orderName(), purchase.amount(), window);
    return paymentKey;
  }

  /** Opens it for a shopper who has made up their mind. */
  @Transactional
  public String pay(Purchase purchase, Choice choice) {
    String paymentKey = open(purchase);
    authenticate(paymentKey, choice);
    return paymentKey;
  }

  /** The shopper chooses and proves who they are. */
  @Transactional
  public Outcome choose(String paymentKey, Choice choice) {
    expiry.ofPayment(paymentKey);
    return authenticate(paymentKey, choice) ? done(paymentKey) : closed(paymentKey);
  }

  /** The shopper does not get through, in these words. */
  @Transactional
  public Outcome refuse(String paymentKey, GatewayError reason) {
    expiry.ofPayment(paymentKey);
    return payments.abort(paymentKey, reason) ? journal.ended(paymentKey) : closed(paymentKey);
  }

  private boolean authenticate(String paymentKey, Choice choice) {
    boolean first = payments.authenticate(paymentKey, choice.method(), session);
    if (first && choice instanceof Choice.Account(var bank, var customer, var dueAt)) {
      deposits.reserve(paymentKey, bank, customer, dueAt);
    }
    return first;
  }

  private Outcome done(String paymentKey) {
    return new Outcome.Done(payments.find(paymentKey).orElseThrow());
  }

  private Outcome closed(String paymentKey) {
    return new Outcome.Refused(
        payments.find(paymentKey).isPresent()
            ? GatewayError.NOT_FOUND_PAYMENT_SESSION
            : GatewayError.NOT_FOUND_PAYMENT);
  }
}
