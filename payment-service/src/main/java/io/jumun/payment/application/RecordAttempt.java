package io.jumun.payment.application;

import io.jumun.messaging.trace.Traces;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.ConfirmOutcome;
import io.jumun.payment.domain.Lease;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentKey;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an attempt down before anybody hears of it, so that no crash can lose it. */
@Component
class RecordAttempt {

  private final Payments payments;
  private final DatabaseClock clock;
  private final PaymentMetrics metrics;
  private final Traces traces;
  private final PaymentProperties properties;

  RecordAttempt(
      Payments payments,
      DatabaseClock clock,
      PaymentMetrics metrics,
      Traces traces,
      PaymentProperties properties) {
    this.payments = payments;
    this.clock = clock;
    this.metrics = metrics;
    this.traces = traces;
    this.properties = properties;
  }

  /**
   * @throws PaymentNotFound when it is not the member's
   */
  @Transactional
  public ConfirmOutcome record(UUID member, UUID orderId, PaymentKey key, long amount, UUID token) {
    Payment payment =
        payments
            .lock(orderId)
            .filter(found -> found.belongsTo(member))
            .orElseThrow(() -> PaymentNotFound.ofOrder(orderId));
    Instant now = clock.now();
    var before = payment.status();
    var lease = new Lease(token, now.plus(properties.lease()));
    var outcome = payment.confirm(key, amount, lease, traces.current(), now);
    metrics.moved(before, payment.status());
    return outcome;
  }
}
