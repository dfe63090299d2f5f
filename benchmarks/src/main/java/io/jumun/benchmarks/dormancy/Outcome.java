package io.jumun.benchmarks.dormancy;

import io.jumun.benchmarks.measure.CpuReading;
import java.time.Duration;

/**
 * What it took.
 *
 * @param took from the first statement to the last commit
 * @param cpu used meanwhile, by process
 * @param memoryBefore of the process that did it, in megabytes
 * @param memoryMost of it at any time, in megabytes
 * @param inactive members who were asleep afterwards
 * @param events about them in the outbox
 */
record Outcome(
    Duration took, CpuReading cpu, long memoryBefore, long memoryMost, long inactive, long events) {

  static final String PROCESS = "the process itself";
  static final String POSTGRES = "PostgreSQL";
  static final String KAFKA = "Kafka";

  double perSecond() {
    return inactive / (took.toNanos() / 1e9);
  }
}
