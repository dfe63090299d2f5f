package io.jumun.payment.application;

import io.jumun.payment.domain.Decision;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import org.jspecify.annotations.Nullable;

/**
 * What follows when a payment has decided something.
 *
 * @param before the state it was in
 * @param after the state it was in then; another decision of the same transaction may have moved on
 * @param traceparent the trace that its events belong to
 */
record Consequence(
    Payment payment,
    PaymentStatus before,
    PaymentStatus after,
    Decision decision,
    @Nullable String traceparent) {

  /** Right after the decision. */
  Consequence(
      Payment payment, PaymentStatus before, Decision decision, @Nullable String traceparent) {
    this(payment, before, payment.status(), decision, traceparent);
  }
}
