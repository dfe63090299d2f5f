package io.jumun.order.domain.coupon;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a coupon can be used.
 *
 * @param from the first moment
 * @param until the first moment at which it cannot any more
 */
public record Validity(Instant from, Instant until) {

  /** Longer than any campaign, and far from what a database cannot store. */
  public static final Duration LONGEST = Duration.ofDays(3653);

  /**
   * @param from null, or in the past, for now on
   * @throws UnacceptableCoupon when it would never be valid, or for ever
   */
  public static Validity of(@Nullable Instant from, Instant until, Instant now) {
    var start = from == null || from.isBefore(now) ? now : from.truncatedTo(ChronoUnit.MICROS);
    if (!until.isAfter(start)) {
      throw UnacceptableCoupon.neverValid(start, until);
    }
    if (until.isAfter(now.plus(LONGEST))) {
      throw UnacceptableCoupon.validTooLong(now.plus(LONGEST));
    }
    return new Validity(start, until.truncatedTo(ChronoUnit.MICROS));
  }
}
