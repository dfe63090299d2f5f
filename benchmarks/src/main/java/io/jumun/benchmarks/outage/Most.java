package io.jumun.benchmarks.outage;

/**
 * The most of each in some time.
 *
 * @param threads of payment-service's process, as the kernel counts them
 * @param megabytes that it kept in memory
 * @param heapMegabytes of that in its heap, garbage included
 * @param unsettled payments that waited for the gateway's word
 */
record Most(long threads, long megabytes, long heapMegabytes, long unsettled) {

  static final Most NOTHING = new Most(0, 0, 0, 0);

  Most or(Most other) {
    return new Most(
        Math.max(threads, other.threads),
        Math.max(megabytes, other.megabytes),
        Math.max(heapMegabytes, other.heapMegabytes),
        Math.max(unsettled, other.unsettled));
  }
}
