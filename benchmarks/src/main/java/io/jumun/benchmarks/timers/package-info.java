/**
 * Durable timers among a million that are pending: claimed, told on Kafka, asked for, cancelled.
 */
@NullMarked
package io.jumun.benchmarks.timers;

import org.jspecify.annotations.NullMarked;
