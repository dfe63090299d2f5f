package io.jumun.benchmarks.outage;

/**
 * What a shopper saw who confirmed.
 *
 * @param confirmNanos until the confirm was answered
 * @param paid whether the payment was APPROVED at the last look; otherwise it was not settled yet
 */
record Visit(long confirmNanos, boolean paid) {}
