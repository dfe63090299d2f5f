package io.jumun.benchmarks.timers;

import io.jumun.benchmarks.measure.CpuReading;

/**
 * How quickly something was done with timers.
 *
 * @param timers counted
 * @param cpu used meanwhile, by process
 */
record Speed(long timers, double seconds, CpuReading cpu) {

  static final String PROCESS = "the process itself";
  static final String POSTGRES = "PostgreSQL";
  static final String KAFKA = "Kafka";

  double perSecond() {
    return timers / seconds;
  }

  /** In milliseconds for each timer, of all processes together. */
  double cpuMillis() {
    return cpu.millis().values().stream().mapToLong(Long::longValue).sum() / (double) timers;
  }

  /** In milliseconds for each timer, of that process. */
  double cpuMillis(String process) {
    return cpu.of(process) / (double) timers;
  }
}
