package io.jumun.order.domain.coupon;

import java.time.Instant;

/** A coupon that nobody could ever use, or that nobody should issue. */
public class UnacceptableCoupon extends RuntimeException {

  private UnacceptableCoupon(String message) {
    super(message);
  }

  static UnacceptableCoupon nothingOff() {
    return new UnacceptableCoupon(
        "A coupon takes off an amount of 1 or more, or 1 to 100 percent up to a limit of 1 or more");
  }

  /** Neither kind, or both. */
  public static UnacceptableCoupon kind() {
    return new UnacceptableCoupon(
        "A coupon takes off either an amount, or a percent with or without atMost");
  }

  static UnacceptableCoupon neverValid(Instant from, Instant until) {
    return new UnacceptableCoupon(
        "A coupon that is valid from %s cannot end at %s: choose a later end"
            .formatted(from, until));
  }

  static UnacceptableCoupon validTooLong(Instant latest) {
    return new UnacceptableCoupon("A coupon ends at %s at the latest".formatted(latest));
  }
}
