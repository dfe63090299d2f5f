package io.jumun.infrastructure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for another process, which can only be asked, not listened to. */
final class Waiting {

  private Waiting() {}

  /** True as soon as the condition holds, false when it does not hold at the end of the limit. */
  static boolean until(BooleanSupplier condition, Duration limit, Duration pause) {
    var end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(pause.toNanos());
    }
    return true;
  }
}
