package io.jumun.benchmarks.outage;

import io.jumun.benchmarks.measure.Quantiles;
import io.jumun.benchmarks.measure.Till;

/** Some time with shoppers in the shop. */
record Phase(String title, Till<Visit> till, Most most) {

  int paid() {
    return (int) Math.round(till.average(visit -> visit.paid() ? 1 : 0) * till.count());
  }

  int notSettledYet() {
    return till.count() - paid();
  }

  int errors() {
    return till.failures().values().stream().mapToInt(Integer::intValue).sum();
  }

  Quantiles confirms() {
    return Quantiles.of(till.nanos(Visit::confirmNanos));
  }
}
