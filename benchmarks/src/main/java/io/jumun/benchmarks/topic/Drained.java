package io.jumun.benchmarks.topic;

import io.jumun.benchmarks.measure.CpuReading;

/**
 * What a backlog took.
 *
 * @param events counted
 * @param perSecond events a second
 * @param cpu used meanwhile
 */
public record Drained(long events, double perSecond, CpuReading cpu) {}
