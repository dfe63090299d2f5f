package io.jumun.payment.application;

import static java.util.stream.Collectors.toMap;

import io.jumun.payment.domain.Alarm;
import io.jumun.payment.domain.CallOutcome;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayCall;
import io.jumun.payment.domain.PaymentStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts what happens to payments, and shows how many are not decided yet, by state. All are known
 * from the start, with 0: an alarm on what grows needs a beginning.
 */
@Component
class PaymentMetrics {

  private final MeterRegistry registry;
  private final MultiGauge open;
  private final Payments payments;

  PaymentMetrics(MeterRegistry registry, Payments payments) {
    this.registry = registry;
    this.payments = payments;
    this.open =
        MultiGauge.builder("jumun.payments.open")
            .description("Payments that are not decided yet")
            .register(registry);
    for (PaymentStatus status : PaymentStatus.values()) {
      counter(status);
    }
    for (Alarm alarm : Alarm.values()) {
      counter(alarm);
    }
    for (HintOutcome outcome : HintOutcome.values()) {
      counter(outcome);
    }
    for (GatewayCall call : GatewayCall.values()) {
      for (Class<?> outcome : GatewayAnswer.class.getPermittedSubclasses()) {
        timer(call, outcome);
      }
      timer(call, CallOutcome.NotAsked.class);
    }
  }

  /** Decided payments are not counted: they are by far the most, and become ever more. */
  @Scheduled(fixedDelayString = "PT10S")
  void countOpen() {
    Map<PaymentStatus, Long> now =
        payments.open().stream().collect(toMap(Payments.Open::status, Payments.Open::number));
    open.register(
        PaymentStatus.OPEN.stream()
            .map(status -> row(status, now.getOrDefault(status, 0L)))
            .toList(),
        true);
  }

  private static MultiGauge.Row<Number> row(PaymentStatus status, long number) {
    return MultiGauge.Row.of(Tags.of("status", status.name()), number);
  }

  void moved(PaymentStatus from, PaymentStatus to) {
    if (from != to) {
      incrementAfterCommit(counter(to));
    }
  }

  void opened(PaymentStatus as) {
    incrementAfterCommit(counter(as));
  }

  void raised(Alarm alarm) {
    incrementAfterCommit(counter(alarm));
  }

  void heard(HintOutcome outcome) {
    incrementAfterCommit(counter(outcome));
  }

  /** What was rolled back is tried again. */
  private static void incrementAfterCommit(Counter counter) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            counter.increment();
          }
        });
  }

  void asked(GatewayCall call, CallOutcome outcome, Duration took) {
    timer(call, outcome.getClass()).record(took);
  }

  private Timer timer(GatewayCall call, Class<?> outcome) {
    return registry.timer(
        "jumun.payments.gateway.calls", "call", call.name(), "outcome", outcome.getSimpleName());
  }

  private Counter counter(PaymentStatus to) {
    return registry.counter("jumun.payments.moved", "to", to.name());
  }

  private Counter counter(HintOutcome outcome) {
    return registry.counter("jumun.payments.webhooks", "outcome", outcome.name());
  }

  private Counter counter(Alarm kind) {
    return registry.counter("jumun.payments.alarms", "kind", kind.name());
  }
}
