package io.jumun.scheduler.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A sleep that somebody else may end; a ring that comes before the sleep is not lost. */
final class AlarmClock {

  private final Semaphore rings = new Semaphore(0);

  void ring() {
    rings.release();
  }

  void sleep(Duration most) {
    try {
      if (rings.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
        rings.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
