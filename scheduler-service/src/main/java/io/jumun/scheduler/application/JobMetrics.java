package io.jumun.scheduler.application;

import io.jumun.scheduler.SchedulerProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What a dashboard shows about jobs. */
@Component
class JobMetrics {

  private final Jobs jobs;
  private final MeterRegistry registry;
  private final Duration lateAfter;
  private volatile long late;

  JobMetrics(Jobs jobs, SchedulerProperties properties, MeterRegistry registry) {
    this.jobs = jobs;
    this.registry = registry;
    this.lateAfter = properties.jobLateAfter();
    Gauge.builder("jumun.jobs.late", () -> late)
        .description("Active jobs that are due and that nobody fires")
        .register(registry);
  }

  /** Counts every state that a run of a job came into while this process saw it. */
  @TransactionalEventListener
  void changed(RunsChanged change) {
    String status = change.status().name();
    registry.counter("jumun.jobs.runs", "job", change.job(), "status", status).increment();
  }

  @Scheduled(fixedDelayString = "PT15S")
  void count() {
    late = jobs.late(lateAfter);
  }
}
