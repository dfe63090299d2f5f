package io.jumun.payment.application;

import io.jumun.messaging.outbox.Outbox;
import io.jumun.messaging.outbox.Said;
import io.jumun.payment.domain.Alarm;
import io.jumun.payment.domain.Payment;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

  /**
   * @param all in the order of the decisions; may be empty
   */
  void of(List<Consequence> all, Instant now) {
    outbox.append(all.stream().flatMap(Consequences::said).toList());
    all.forEach(this::tellThisProcess);
    if (all.stream().anyMatch(one -> one.payment().isDue(now))) {
      process.publishEvent(new WorkIsDue());
    }
  }

  private static Stream<Said> said(Consequence one) {
    return one.decision().events().stream().map(event -> new Said(event, one.traceparent()));
  }

  private void tellThisProcess(Consequence one) {
    one.decision().alarms().forEach(alarm -> raise(one.payment(), alarm));
    metrics.moved(one.before(), one.after());
  }

  private void raise(Payment payment, Alarm alarm) {
    metrics.raised(alarm);
    log.error("Payment {} ({}) needs an operator: {}", payment.orderId(), payment.status(), alarm);
  }
}
