package io.jumun.system.walk;

import java.time.Duration;
import java.time.Instant;

/**
 * What the gateway has of one payment.
 *
 * @param account whether it is paid by a deposit
 * @param since when the shopper authenticated
 */
record Session(String key, boolean account, State state, Instant since) {

  static final Duration LIFE = Duration.ofMinutes(10);

  /** As the gateway names them. */
  enum State {
    IN_PROGRESS,
    WAITING_FOR_DEPOSIT,
    DONE,
    ABORTED,
    EXPIRED,
    CANCELED
  }

  Session now(State next) {
    return new Session(key, account, next, since);
  }

  /** Until when a deposit is waited for. */
  Instant due() {
    return since.plus(Duration.ofDays(7));
  }

  boolean is(State other) {
    return state == other;
  }
}
