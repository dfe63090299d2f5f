package io.jumun.scheduler.domain;

import org.jspecify.annotations.Nullable;

/**
 * What happens about times that were missed because nobody could fire.
 *
 * @param cap the most runs that {@link Policy#ALL} catches up with after one gap, the oldest first,
 *     1 to 1000; the others are skipped. Null for every other policy
 */
public record Misfire(Policy policy, @Nullable Integer cap) {

  public static final int MOST_RUNS = 1000;
  private static final int USUAL_CAP = 100;

  /** In the words of an operator. */
  public enum Policy {
    /** Nothing is caught up with; it is only written down. */
    SKIP,
    /** One run, for the latest time that was missed. */
    ONCE,
    /** A run for each time that was missed. */
    ALL
  }

  /**
   * @throws InvalidMisfire when the cap is out of range, or there is nothing to cap
   */
  public Misfire {
    if (policy != Policy.ALL && cap != null) {
      throw InvalidMisfire.nothingToCap(policy);
    }
    if (policy == Policy.ALL && cap == null) {
      cap = USUAL_CAP;
    }
    if (cap != null && (cap < 1 || cap > MOST_RUNS)) {
      throw InvalidMisfire.outOfRange(cap, MOST_RUNS);
    }
  }

  /** The same with what is given in its place; a cap goes where its policy goes. */
  Misfire edited(@Nullable Policy newPolicy, @Nullable Integer newCap) {
    Policy chosen = newPolicy == null ? policy : newPolicy;
    return new Misfire(chosen, newCap == null && chosen == policy ? cap : newCap);
  }

  @Override
  public String toString() {
    return cap == null ? policy.name() : policy + " up to " + cap;
  }
}
