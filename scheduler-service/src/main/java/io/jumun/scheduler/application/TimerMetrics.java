package io.jumun.scheduler.application;

import io.jumun.scheduler.SchedulerProperties;
import io.jumun.scheduler.domain.ElapsedTimer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What a dashboard shows about timers. */
@Component
class TimerMetrics {

  private final Timers timers;
  private final Duration lateAfter;
  private final Counter stored;
  private final Counter ignored;
  private final Counter cancelled;
  private final Counter elapsed;
  private final Counter late;
  private final Timer lateness;
  private volatile Timers.Backlog backlog = new Timers.Backlog(0, 0);

  TimerMetrics(Timers timers, SchedulerProperties properties, MeterRegistry registry) {
    this.timers = timers;
    this.lateAfter = properties.lateAfter();
    this.stored = registry.counter("jumun.timers.stored");
    this.ignored = registry.counter("jumun.timers.ignored");
    this.cancelled = registry.counter("jumun.timers.cancelled");
    this.elapsed = registry.counter("jumun.timers.elapsed");
    this.late = registry.counter("jumun.timers.late");
    this.lateness =
        Timer.builder("jumun.timers.lateness")
            .description("From the time a timer is due until it elapses, by the database's clock")
            .publishPercentileHistogram()
            .register(registry);
    Gauge.builder("jumun.timers.pending", () -> backlog.pending()).register(registry);
    Gauge.builder("jumun.timers.overdue", () -> backlog.overdue()).register(registry);
  }

  Timers.Backlog backlog() {
    return backlog;
  }

  void elapsed(List<ElapsedTimer> batch) {
    elapsed.increment(batch.size());
    for (ElapsedTimer timer : batch) {
      lateness.record(timer.lateness());
      if (timer.lateness().compareTo(lateAfter) > 0) {
        late.increment();
      }
    }
  }

  @TransactionalEventListener
  void changed(TimersChanged change) {
    stored.increment(change.stored());
    ignored.increment(change.ignored());
    cancelled.increment(change.cancelled());
  }

  /** Counting millions takes a moment, so not at every look at the gauge. */
  @Scheduled(fixedDelayString = "PT15S")
  void count() {
    backlog = timers.backlog();
  }
}
