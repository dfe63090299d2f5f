package io.jumun.payment.application;

import io.jumun.messaging.trace.Traces;
import io.jumun.payment.PaymentProperties;
import io.jumun.payment.domain.ConfirmOutcome;
import io.jumun.payment.domain.Consent;
import io.jumun.payment.domain.Lease;
import io.jumun.payment.domain.Payment;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an attempt down before anybody hears of it, so that no crash can lose it. */
@Component
class RecordAttempt {

  private final Payments payments;
  private final PaymentGateway gateway;
  private final DatabaseClock clock;
  private final PaymentMetrics metrics;
  private final Traces traces;
  private final PaymentProperties properties;

  RecordAttempt(
      Payments payments,
      PaymentGateway gateway,
      DatabaseClock clock,
      PaymentMetrics metrics,
      Traces traces,
      PaymentProperties properties) {
    this.payments = payments;
    this.gateway = gateway;
    this.clock = clock;
    this.metrics = metrics;
    this.traces = traces;
    this.properties = properties;
  }

  /**
   * @return nothing when no payment of that order is open yet
   * @throws PaymentNotFound when it is not the member's
   */
  @Transactional
  public Optional<ConfirmOutcome> record(UUID member, UUID orderId, Consent consent, UUID token) {
    return payments.lock(orderId).map(payment -> record(member, payment, consent, token));
  }

  private ConfirmOutcome record(UUID member, Payment payment, Consent consent, UUID token) {
    if (!payment.belongsTo(member)) {
      throw PaymentNotFound.ofOrder(payment.orderId());
    }
    String currency = payment.money().currency();
    if (!gateway.takes(consent.method(), currency)) {
      return new ConfirmOutcome.MethodNotPossible(consent.method(), currency);
    }
    Instant now = clock.now();
    var before = payment.status();
    var lease = new Lease(token, now.plus(properties.lease()));
    var outcome = payment.confirm(consent, lease, traces.current(), now);
    metrics.moved(before, payment.status());
    return outcome;
  }
}
