package io.jumun.payment.application.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counted now and then, so that a scrape never waits for the database. */
@Component
class CaseMetrics {

  private final Cases cases;
  private final AtomicLong open = new AtomicLong();

  CaseMetrics(Cases cases, MeterRegistry registry) {
    this.cases = cases;
    Gauge.builder("jumun.payments.reconciliation.cases.open", open, AtomicLong::get)
        .description("Differences between our books and the gateway's that nobody has settled")
        .register(registry);
  }

  @Scheduled(fixedDelayString = "PT10S")
  void count() {
    open.set(cases.countOpen());
  }
}
