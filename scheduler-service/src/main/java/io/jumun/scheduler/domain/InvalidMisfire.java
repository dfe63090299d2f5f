package io.jumun.scheduler.domain;

/** A misfire policy that makes no sense. */
public final class InvalidMisfire extends IllegalArgumentException {

  private InvalidMisfire(String message) {
    super(message);
  }

  static InvalidMisfire nothingToCap(Misfire.Policy policy) {
    return new InvalidMisfire("Only ALL has a cap, not " + policy);
  }

  static InvalidMisfire outOfRange(int cap, int most) {
    return new InvalidMisfire(
        "Between 1 and %d runs can be caught up with, not %d".formatted(most, cap));
  }
}
