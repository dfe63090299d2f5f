package io.jumun.scheduler.application;

import io.jumun.scheduler.SchedulerProperties;
import io.jumun.scheduler.domain.ElapsedTimer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Fires timers all the time. */
@Component
class TimerLoop extends FiringLoop {

  private final FireDueTimers fireDueTimers;
  private final Timers timers;
  private final TimerMetrics metrics;

  TimerLoop(
      FireDueTimers fireDueTimers,
      Timers timers,
      TimerMetrics metrics,
      SchedulerProperties properties) {
    super("timers", properties.pollInterval(), properties.longestPause());
    this.fireDueTimers = fireDueTimers;
    this.timers = timers;
    this.metrics = metrics;
  }

  /** Another process's timers are found by polling; our own need not wait for that. */
  @TransactionalEventListener
  void wakeFor(TimersChanged change) {
    change.soonest().ifPresent(this::wakeFor);
  }

  @Override
  Optional<Duration> untilNext() {
    return timers.untilNext();
  }

  @Override
  boolean fire() {
    List<ElapsedTimer> elapsed = fireDueTimers.fire();
    metrics.elapsed(elapsed);
    return !elapsed.isEmpty();
  }
}
