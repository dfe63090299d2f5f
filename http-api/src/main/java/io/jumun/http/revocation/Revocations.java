package io.jumun.http.revocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose access tokens ended before their time. A revocation is kept for as long as a token that was
 * issued before it could still be good; afterwards the token's own end says the same.
 */
public class Revocations {

  /** The longest life that an access token may be given, and what clocks may differ by. */
  static final Duration LONGEST_TOKEN = Duration.ofMinutes(61);

  private static final int SWEEP_EVERY = 10_000;

  private final Map<UUID, Instant> issuedBefore = new ConcurrentHashMap<>();
  private final Clock clock;
  private int untilSweep = SWEEP_EVERY;

  public Revocations(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether the member's tokens of that age are over. A token says its time in whole seconds, so
   * one that was issued later in the second of the revocation is over, too.
   */
  public boolean isOver(UUID memberId, Instant issuedAt) {
    Instant end = issuedBefore.get(memberId);
    return end != null && issuedAt.isBefore(end);
  }

  /** How many are kept. */
  public int size() {
    return issuedBefore.size();
  }

  /** Called by one thread only. */
  void revoke(UUID memberId, Instant before) {
    if (isStillNeeded(before)) {
      issuedBefore.merge(memberId, before, (one, other) -> one.isAfter(other) ? one : other);
    }
    if (--untilSweep == 0) {
      untilSweep = SWEEP_EVERY;
      issuedBefore.values().removeIf(end -> !isStillNeeded(end));
    }
  }

  private boolean isStillNeeded(Instant before) {
    return before.isAfter(clock.instant().minus(LONGEST_TOKEN));
  }
}
