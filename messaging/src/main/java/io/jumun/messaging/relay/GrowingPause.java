package io.jumun.messaging.relay;

import java.time.Duration;

/** Doubles from attempt to attempt, up to a limit, and begins anew after a success. */
final class GrowingPause {

  private static final Duration FIRST = Duration.ofMillis(250);

  private final Duration longest;
  private Duration next = FIRST;

  GrowingPause(Duration longest) {
    this.longest = longest;
  }

  Duration next() {
    Duration pause = next.compareTo(longest) < 0 ? next : longest;
    next = pause.multipliedBy(2);
    return pause;
  }

  /** Whether nothing has failed since the last success. */
  boolean isFresh() {
    return next.equals(FIRST);
  }

  void reset() {
    next = FIRST;
  }
}
