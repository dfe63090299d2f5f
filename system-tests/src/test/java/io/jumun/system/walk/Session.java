package io.jumun.system.walk;

import java.time.Duration;
import java.time.Instant;

/**
 * What the gateway has of one payment.
 *
 * @param since when the shopper authenticated
 */
record Session(String key, State state, Instant since) {

  static final Duration LIFE = Duration.ofMinutes(10);

  /** As the gateway names them. */
  enum State {
    IN_PROGRESS,
    DONE,
    ABORTED,
    EXPIRED,
    CANCELED
  }

  Session now(State next) {
    return new Session(key, next, since);
  }

  boolean is(State other) {
    return state == other;
  }
}
