package io.jumun.sandbox.payment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what became of a payment. */
@Service
public class FindPayment {

  private final Payments payments;
  private final Expiry expiry;

  FindPayment(Payments payments, Expiry expiry) {
    this.payments = payments;
    this.expiry = expiry;
  }

  @Transactional
  public Outcome byKey(String paymentKey) {
    expiry.ofPayment(paymentKey);
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

  /**
   * The youngest first.
   *
   * @param orderId null for any
   */
  @Transactional(readOnly = true)
  public List<Payment> youngest(@Nullable String orderId, int limit) {
    return payments.youngest(orderId, limit);
  }

  /** The order that a payment is for; empty when there is no such payment. */
  public Optional<String> orderOf(String paymentKey) {
    return payments.orderOf(paymentKey);
  }
}
