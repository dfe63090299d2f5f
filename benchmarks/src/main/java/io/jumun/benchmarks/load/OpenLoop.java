package io.jumun.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Begins work at a fixed rate, whether or not earlier work has ended, as visitors do who know
 * nothing of each other.
 *
 * @param perSecond 1 to 10000
 */
public record OpenLoop(int perSecond) {

  private static final long SECOND = 1_000_000_000L;

  public OpenLoop {
    if (perSecond < 1 || perSecond > 10_000) {
      throw new IllegalArgumentException("A rate lies between 1 and 10000, not at " + perSecond);
    }
  }

  /**
   * Returns when all that was begun has ended.
   *
   * @param work is given the moment at which it was due ({@link System#nanoTime()}), so that a late
   *     begin counts as waiting
   * @throws IllegalStateException with the first failure of the work, if one failed
   */
  public void run(Duration duration, LongConsumer work) {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    long begin = System.nanoTime();
    long count = perSecond * duration.toMillis() / 1000;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < count && failure.get() == null; i++) {
        long due = begin + i * SECOND / perSecond;
        waitUntil(due);
        workers.execute(() -> attempt(work, due, failure));
      }
    }
    if (failure.get() != null) {
      throw new IllegalStateException("The load failed", failure.get());
    }
  }

  private static void attempt(
      LongConsumer work, long due, AtomicReference<@Nullable Throwable> failure) {
    try {
      work.accept(due);
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
