package io.jumun.benchmarks.outage;

import java.time.Duration;

/**
 * What became of the queue that the outage left.
 *
 * @param queued payments that waited when the gateway was back
 * @param left of them in the end
 * @param took until none was left, or until nobody waited any longer
 */
record Drained(long queued, long left, Duration took) {}
