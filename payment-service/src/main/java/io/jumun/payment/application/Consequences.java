package io.jumun.payment.application;

import io.jumun.messaging.outbox.Outbox;
import io.jumun.payment.domain.Alarm;
import io.jumun.payment.domain.Decision;
import io.jumun.payment.domain.Opening;
import io.jumun.payment.domain.Payment;
import io.jumun.payment.domain.PaymentStatus;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every use case does once a payment has decided: publish, count, call for help, wake up. */
@Component
class Consequences {

  private static final Logger log = LoggerFactory.getLogger(Consequences.class);

  private final Outbox outbox;
  private final PaymentMetrics metrics;
  private final ApplicationEventPublisher process;

  Consequences(Outbox outbox, PaymentMetrics metrics, ApplicationEventPublisher process) {
    this.outbox = outbox;
    this.metrics = metrics;
    this.process = process;
  }

  void ofOpening(Opening opening, Instant now) {
    metrics.opened(opening.payment().status());
    of(opening.payment(), opening.payment().status(), opening.decision(), now);
  }

  void of(Payment payment, PaymentStatus before, Decision decision, Instant now) {
    decision.events().forEach(outbox::append);
    decision.alarms().forEach(alarm -> raise(payment, alarm));
    metrics.moved(before, payment.status());
    if (payment.isDue(now)) {
      process.publishEvent(new WorkIsDue());
    }
  }

  private void raise(Payment payment, Alarm alarm) {
    metrics.raised(alarm);
    log.error("Payment {} ({}) needs an operator: {}", payment.orderId(), payment.status(), alarm);
  }
}
