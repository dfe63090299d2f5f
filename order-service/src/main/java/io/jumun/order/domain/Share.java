package io.jumun.order.domain;

import java.math.BigInteger;

/**
 * Shares an amount out over parts that come one after the other: what the parts so far have got
 * together is rounded down, and each gets what its coming adds. However the parts are cut, all of
 * them together get the whole, and none gets more than it is worth itself.
 *
 * @param whole what is shared out, 0 to {@code worth}
 * @param worth of all parts together, 1 or more
 */
record Share(long whole, long worth) {

  Share {
    if (worth < 1 || whole < 0 || whole > worth) {
      throw new IllegalArgumentException("%d cannot be shared out over %d".formatted(whole, worth));
    }
  }

  /** What the parts get that come within the first {@code worth}, 0 to all of it. */
  long upTo(long worth) {
    return BigInteger.valueOf(whole)
        .multiply(BigInteger.valueOf(worth))
        .divide(BigInteger.valueOf(this.worth))
        .longValueExact();
  }
}
