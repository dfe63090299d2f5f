package io.jumun.scheduler.application;

import io.jumun.scheduler.SchedulerProperties;
import io.jumun.scheduler.domain.ElapsedTimer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Fires timers all the time, on a thread of its own: sleeps until the next one is due, at most for
 * the poll interval, and sits out whatever goes wrong with growing pauses.
 */
@Component
class FiringLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FiringLoop.class);

  private final FireDueTimers fireDueTimers;
  private final Timers timers;
  private final TimerMetrics metrics;
  private final SchedulerProperties properties;
  private final AlarmClock alarm = new AlarmClock();
  private volatile @Nullable Thread thread;

  FiringLoop(
      FireDueTimers fireDueTimers,
      Timers timers,
      TimerMetrics metrics,
      SchedulerProperties properties) {
    this.fireDueTimers = fireDueTimers;
    this.timers = timers;
    this.metrics = metrics;
    this.properties = properties;
  }

  /** Another process's timers are found by polling; our own need not wait for that. */
  @TransactionalEventListener
  void wakeFor(TimersChanged change) {
    change
        .soonest()
        .filter(soonest -> soonest.compareTo(properties.pollInterval()) < 0)
        .ifPresent(_ -> alarm.ring());
  }

  @Override
  public synchronized void start() {
    // Known before it runs, since it goes on only for as long as it is the one that is known.
    Thread starting = Thread.ofPlatform().name("timers").daemon().unstarted(this::fireUntilStopped);
    thread = starting;
    starting.start();
  }

  /** Lets the batch that is being fired come to its end. */
  @Override
  public synchronized void stop() {
    Thread stopping = thread;
    thread = null;
    if (stopping != null) {
      alarm.ring();
      joinFor(stopping, Duration.ofSeconds(10));
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void fireUntilStopped() {
    Duration pause = properties.pollInterval();
    while (Thread.currentThread() == thread) {
      try {
        alarm.sleep(fireAndPlan());
        pause = properties.pollInterval();
      } catch (Throwable failure) { // An Error, too, must not end the loop while health says UP.
        log.warn("Could not fire timers, next try in {}", pause, failure);
        alarm.sleep(pause);
        pause = longer(pause);
      }
    }
  }

  /**
   * @return how long there is nothing to do
   */
  private Duration fireAndPlan() {
    Duration untilNext = timers.untilNext().orElse(properties.pollInterval());
    if (untilNext.isPositive()) {
      return shorter(untilNext, properties.pollInterval());
    }
    List<ElapsedTimer> elapsed = fireDueTimers.fire();
    metrics.elapsed(elapsed);
    // Due, and yet not ours: another replica is firing, or somebody is cancelling.
    return elapsed.isEmpty() ? properties.pollInterval() : Duration.ZERO;
  }

  private Duration longer(Duration pause) {
    return shorter(pause.multipliedBy(2), properties.longestPause());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static void joinFor(Thread thread, Duration limit) {
    try {
      thread.join(limit);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
