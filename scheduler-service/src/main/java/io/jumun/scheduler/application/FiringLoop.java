package io.jumun.scheduler.application;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Fires all the time, on a thread of its own: sleeps until there is something to fire, at most for
 * the poll interval, and sits out whatever goes wrong with growing pauses.
 */
abstract class FiringLoop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(FiringLoop.class);

  private final String what;
  private final Duration pollInterval;
  private final Duration longestPause;
  private final AlarmClock alarm = new AlarmClock();
  private volatile @Nullable Thread thread;

  /**
   * @param what is fired, in the plural
   * @param pollInterval the longest sleep, and the first pause after a failure
   * @param longestPause between two tries
   */
  FiringLoop(String what, Duration pollInterval, Duration longestPause) {
    this.what = what;
    this.pollInterval = pollInterval;
    this.longestPause = longestPause;
  }

  /** How long until there is something to fire, zero or less when there is. */
  abstract Optional<Duration> untilNext();

  /** Fires some of it; false when there was nothing after all, or somebody else is at it. */
  abstract boolean fire();

  /** Ends the sleep when it would be too long for what is due by then. */
  final void wakeFor(Duration untilNext) {
    if (untilNext.compareTo(pollInterval) < 0) {
      alarm.ring();
    }
  }

  @Override
  public synchronized void start() {
    // Known before it runs, since it goes on only for as long as it is the one that is known.
    Thread starting = Thread.ofPlatform().name(what).daemon().unstarted(this::fireUntilStopped);
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
    Duration pause = pollInterval;
    while (Thread.currentThread() == thread) {
      try {
        alarm.sleep(fireAndPlan());
        pause = pollInterval;
      } catch (Throwable failure) { // An Error, too, must not end the loop while health says UP.
        log.warn("Could not fire {}, next try in {}", what, pause, failure);
        alarm.sleep(pause);
        pause = longer(pause);
      }
    }
  }

  /**
   * @return how long there is nothing to do
   */
  private Duration fireAndPlan() {
    Duration untilNext = untilNext().orElse(pollInterval);
    if (untilNext.isPositive()) {
      return shorter(untilNext, pollInterval);
    }
    return fire() ? Duration.ZERO : pollInterval;
  }

  private Duration longer(Duration pause) {
    return shorter(pause.multipliedBy(2), longestPause);
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
