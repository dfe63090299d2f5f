package io.jumun.order.application.coupon;

import io.jumun.order.domain.PricedBasket;
import io.jumun.order.domain.coupon.CouponRefused;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a coupon for an order, in the transaction in which it is placed. */
@Component
public class RedeemCoupon {

  private final Coupons coupons;

  RedeemCoupon(Coupons coupons) {
    this.coupons = coupons;
  }

  /**
   * The basket at its price with the coupon, which nobody has yet.
   *
   * @throws CouponRefused when it is not the member's, not valid, or not for such a basket
   */
  public PricedBasket redeem(UUID couponId, UUID memberId, PricedBasket basket, Instant now) {
    return coupons
        .find(couponId, memberId)
        .orElseThrow(() -> CouponRefused.unknown(couponId))
        .redeemedFor(basket, now);
  }

  /**
   * @throws CouponRefused when another order was quicker
   */
  public void reserve(UUID couponId, UUID orderId) {
    if (!coupons.reserve(couponId, orderId)) {
      throw CouponRefused.taken(couponId);
    }
  }
}
