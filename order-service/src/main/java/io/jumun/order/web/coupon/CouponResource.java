package io.jumun.order.web.coupon;

import io.jumun.order.domain.coupon.Coupon;
import io.jumun.order.domain.coupon.CouponStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coupon as the API shows it.
 *
 * @param minimumAmount of the order before the discount, in minor units of the discount's currency
 * @param validUntil the first moment at which it cannot be used any more
 * @param orderId that has it, or has used it
 */
record CouponResource(
    UUID id,
    UUID memberId,
    CouponStatus status,
    DiscountOfCoupon discount,
    long minimumAmount,
    Instant validFrom,
    Instant validUntil,
    @Nullable UUID orderId,
    Instant issuedAt) {

  static CouponResource of(Coupon coupon) {
    return new CouponResource(
        coupon.id(),
        coupon.memberId(),
        coupon.status(),
        DiscountOfCoupon.of(coupon.discount()),
        coupon.minimumAmount(),
        coupon.validity().from(),
        coupon.validity().until(),
        coupon.orderId(),
        coupon.issuedAt());
  }
}
