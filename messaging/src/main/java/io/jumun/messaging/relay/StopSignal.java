package io.jumun.messaging.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asked for once, and heard by whoever rests in between. */
final class StopSignal {

  private final CountDownLatch asked = new CountDownLatch(1);

  void ask() {
    asked.countDown();
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Rests, but not longer than until the relay is asked to stop. */
  void rest(Duration duration) throws InterruptedException {
    asked.await(duration.toNanos(), TimeUnit.NANOSECONDS);
  }
}
