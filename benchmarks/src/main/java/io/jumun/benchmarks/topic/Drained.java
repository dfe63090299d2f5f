package io.jumun.benchmarks.relay;

import io.jumun.benchmarks.measure.CpuReading;

/**
 * What a backlog took.
 *
 * @param events counted
 * @param perSecond events a second
 * @param cpu used meanwhile
 */
record Drained(long events, double perSecond, CpuReading cpu) {}
