package io.jumun.benchmarks.reservations;

import io.jumun.benchmarks.measure.CpuReading;

/**
 * How quickly reservations were made.
 *
 * @param products that were asked for
 * @param reservations while it was measured
 * @param cpu used meanwhile, by process
 */
record Speed(String title, int products, long reservations, double seconds, CpuReading cpu) {

  double perSecond() {
    return reservations / seconds;
  }

  /** In milliseconds for each reservation, of all processes together. */
  double cpuMillis() {
    return cpu.millis().values().stream().mapToLong(Long::longValue).sum() / (double) reservations;
  }

  /** In milliseconds for each reservation, of that process. */
  double cpuMillis(String process) {
    return cpu.of(process) / (double) reservations;
  }
}
