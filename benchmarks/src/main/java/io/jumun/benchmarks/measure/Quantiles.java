package io.jumun.benchmarks.measure;

import java.util.Arrays;
import java.util.Collection;

/** Durations by rank; kept whole, since a run has some ten thousand of them. */
public final class Quantiles {

  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] sorted;

  private Quantiles(long[] sorted) {
    this.sorted = sorted;
  }

  /**
   * @throws IllegalArgumentException when there are none
   */
  public static Quantiles of(Collection<Long> nanos) {
    if (nanos.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  /** In milliseconds: as long as that, or shorter, was the share of all. */
  public double millis(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(rank - 1, 0)] / NANOS_PER_MILLI;
  }

  public double p50() {
    return millis(0.5);
  }

  public double p99() {
    return millis(0.99);
  }

  public int count() {
    return sorted.length;
  }
}
