package io.jumun.order.web.coupon;

import io.jumun.http.page.Cursor;
import io.jumun.order.domain.coupon.Coupon;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coupons, the newest first.
 *
 * @param nextCursor asks for those that follow; null when there are none
 */
record CouponPage(List<CouponResource> items, @Nullable String nextCursor) {

  /**
   * @param found one more than the limit when there are more
   */
  static CouponPage of(List<Coupon> found, int limit) {
    var items = found.stream().limit(limit).map(CouponResource::of).toList();
    return new CouponPage(
        items, found.size() > limit ? new Cursor(items.getLast().id()).text() : null);
  }
}
