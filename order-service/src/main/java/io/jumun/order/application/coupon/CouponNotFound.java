package io.jumun.order.application.coupon;

import java.util.UUID;

/** There is no such coupon, or none that the caller may know of. */
public class CouponNotFound extends RuntimeException {

  private CouponNotFound(String message) {
    super(message);
  }

  static CouponNotFound withId(UUID id) {
    return new CouponNotFound("There is no coupon " + id);
  }
}
