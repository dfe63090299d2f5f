package io.jumun.benchmarks.confirm;

/**
 * A confirm that went well.
 *
 * @param nanos from the moment at which it was sent until the client was told APPROVED
 * @param looks how often the client had to ask after it
 */
record Confirmed(long nanos, long looks) {}
