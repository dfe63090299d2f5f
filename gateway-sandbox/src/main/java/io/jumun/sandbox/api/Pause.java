package io.jumun.sandbox.api;

import java.time.Duration;

/** Time that a call takes. It costs a virtual thread and nothing else. */
final class Pause {

  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException shutdown) {
      Thread.currentThread().interrupt();
    }
  }
}
