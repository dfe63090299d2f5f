package io.jumun.payment.application;

import io.jumun.payment.domain.Alarm;
import io.jumun.payment.domain.GatewayAnswer;
import io.jumun.payment.domain.GatewayCall;
import io.jumun.payment.domain.PaymentStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what happens to payments, and shows how many wait for the gateway's word. */
@Component
class PaymentMetrics {

  private final MeterRegistry registry;

  PaymentMetrics(MeterRegistry registry, Payments payments) {
    this.registry = registry;
    for (var status : List.of(PaymentStatus.UNSETTLED, PaymentStatus.QUARANTINED)) {
      Gauge.builder("payments." + name(status), payments, all -> all.countByStatus(status))
          .description("Payments that are " + status + " now")
          .register(registry);
    }
  }

  void moved(PaymentStatus from, PaymentStatus to) {
    if (from != to) {
      registry.counter("payments.transitions", "from", name(from), "to", name(to)).increment();
    }
  }

  void opened(PaymentStatus as) {
    registry.counter("payments.transitions", "from", "none", "to", name(as)).increment();
  }

  void raised(Alarm alarm) {
    registry.counter("payments.alarms", "kind", name(alarm)).increment();
  }

  void answered(GatewayCall call, GatewayAnswer answer, Duration took) {
    registry
        .timer(
            "payments.gateway.calls",
            "call",
            name(call),
            "outcome",
            answer.getClass().getSimpleName())
        .record(took);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
