package io.jumun.system.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the gateway has of one payment.
 *
 * @param account whether it is paid by a deposit
 * @param since when the shopper authenticated
 * @param refunds what was left after each refund in part, by its key
 */
record Session(String key, boolean account, State state, Instant since, Map<String, Long> refunds) {

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
    return new Session(key, account, next, since, refunds);
  }

  /** Gives a part back, in minor units; once, however often it is asked with that key. */
  Session without(long part, String refund) {
    if (refunds.containsKey(refund)) {
      return this;
    }
    Map<String, Long> more = new LinkedHashMap<>(refunds);
    more.put(refund, balance() - part);
    return new Session(key, account, state, since, more);
  }

  /** What is charged, in minor units. */
  long balance() {
    return is(State.DONE)
        ? refunds.values().stream().reduce(TheOrder.AMOUNT, (_, left) -> left)
        : 0;
  }

  /** Until when a deposit is waited for. */
  Instant due() {
    return since.plus(Duration.ofDays(7));
  }

  boolean is(State other) {
    return state == other;
  }
}
