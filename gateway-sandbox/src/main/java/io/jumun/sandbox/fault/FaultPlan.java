package io.jumun.sandbox.fault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall go wrong.
 *
 * @param latencyMs how long every call takes at least, 0 to 60,000; null for the setting
 * @param rules asked in their order; the first one that is for a call is used up by one
 * @param rates for the calls that no rule is for; each of them has its own share of the chances, so
 *     those of one operation come to 1 at most
 * @param seed what the rates decide by, 0 unless said: the same seed, the same faults
 */
record FaultPlan(
    @Nullable Long latencyMs,
    @Nullable List<FaultRule> rules,
    @Nullable List<FaultRate> rates,
    @Nullable Long seed) {

  private static final long LONGEST_LATENCY = 60_000;

  FaultPlan {
    rules = rules == null ? List.of() : List.copyOf(rules);
    rates = rates == null ? List.of() : List.copyOf(rates);
    seed = seed == null ? 0 : seed;
    FaultForm.require(
        latencyMs == null || (latencyMs >= 0 && latencyMs <= LONGEST_LATENCY),
        "latencyMs is 0 to " + LONGEST_LATENCY);
    for (Operation operation : Operation.values()) {
      FaultForm.require(
          shares(rates, operation) <= 1.000_001,
          "The probabilities of " + operation + " come to more than 1");
    }
  }

  static FaultPlan none() {
    return new FaultPlan(null, null, null, null);
  }

  private static double shares(List<FaultRate> rates, Operation operation) {
    return rates.stream()
        .filter(rate -> rate.operation() == operation)
        .mapToDouble(FaultRate::share)
        .sum();
  }
}
