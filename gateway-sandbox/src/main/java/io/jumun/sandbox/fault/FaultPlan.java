package io.jumun.sandbox.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall go wrong.
 *
 * @param latencyMs how long every call takes at least, 0 to 60,000; null for the setting
 * @param rules asked in their order; the first one that is for a call is used up by one
 */
record FaultPlan(@Nullable Long latencyMs, @Nullable List<FaultRule> rules) {

  private static final long LONGEST_LATENCY = 60_000;

  FaultPlan {
    rules = rules == null ? List.of() : List.copyOf(rules);
    if (latencyMs != null && (latencyMs < 0 || latencyMs > LONGEST_LATENCY)) {
      throw new IllegalArgumentException("latencyMs is 0 to " + LONGEST_LATENCY);
    }
  }
}
