package io.jumun.sandbox.payment;

import io.jumun.sandbox.SandboxProperties;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of a payment. */
@Service
public class FindPayment {

  private final Payments payments;
  private final Duration session;

  FindPayment(Payments payments, SandboxProperties properties) {
    this.payments = payments;
    this.session = properties.session();
  }

  @Transactional
  public Outcome byKey(String paymentKey) {
    payments.expire(paymentKey, session);
    return payments
        .find(paymentKey)
        .<Outcome>map(Outcome.Done::new)
        .orElseGet(() -> new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT));
  }

  @Transactional
  public Outcome byOrder(String orderId) {
    return payments
        .keyOfOrder(orderId)
        .map(this::byKey)
        .orElseGet(() -> new Outcome.Refused(GatewayError.NOT_FOUND_PAYMENT));
  }

  /** The order that a payment is for; empty when there is no such payment. */
  public Optional<String> orderOf(String paymentKey) {
    return payments.orderOf(paymentKey);
  }
}
