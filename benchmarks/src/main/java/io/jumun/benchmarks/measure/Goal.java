package io.jumun.benchmarks.measure;

/** What a figure should be. A goal missed is told, and fails nothing: the machine is noisy. */
public final class Goal {

  private final double limit;
  private final boolean upper;

  private Goal(double limit, boolean upper) {
    this.limit = limit;
    this.upper = upper;
  }

  public static Goal atMost(double limit) {
    return new Goal(limit, true);
  }

  public static Goal atLeast(double limit) {
    return new Goal(limit, false);
  }

  /** {@code <= 20: met}. */
  public String judge(double figure) {
    boolean met = upper ? figure <= limit : figure >= limit;
    return "%s %s: %s".formatted(upper ? "<=" : ">=", number(), met ? "met" : "MISSED");
  }

  private String number() {
    return limit == Math.rint(limit) ? "%.0f".formatted(limit) : Double.toString(limit);
  }
}
