package io.jumun.scheduler.application;

import io.jumun.scheduler.SchedulerProperties;
import io.jumun.scheduler.domain.Timer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows operators what is waited for, and what a subject has waited for. */
@Service
public class ListTimers {

  private final Timers timers;
  private final TimerMetrics metrics;
  private final Duration lateAfter;

  ListTimers(Timers timers, TimerMetrics metrics, SchedulerProperties properties) {
    this.timers = timers;
    this.metrics = metrics;
    this.lateAfter = properties.lateAfter();
  }

  /**
   * @param after where the last page ended; null for the first
   */
  public List<Timer> about(String subject, @Nullable TimerPlace after, int most) {
    return timers.about(subject, after, most);
  }

  /**
   * Those that are to elapse, soonest first.
   *
   * @param after where the last page ended; null for the first
   */
  public List<Timer> pending(@Nullable TimerPlace after, int most) {
    return timers.pending(null, after, most);
  }

  /**
   * Those whose time has come and that have not elapsed, the longest overdue first.
   *
   * @param after where the last page ended; null for the first
   */
  public List<Timer> late(@Nullable TimerPlace after, int most) {
    return timers.pending(lateAfter, after, most);
  }

  /** How many there are, as counted some seconds ago: to count millions takes a moment. */
  public Timers.Backlog backlog() {
    return metrics.backlog();
  }
}
