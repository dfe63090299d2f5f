package io.jumun.order.application.coupon;

import io.jumun.order.domain.coupon.Coupon;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coupons to look at. */
@Service
public class FindCoupons {

  private final Coupons coupons;

  FindCoupons(Coupons coupons) {
    this.coupons = coupons;
  }

  /**
   * @param memberId whose it must be; null for anybody's
   * @throws CouponNotFound when it is somebody else's, too
   */
  @Transactional(readOnly = true)
  public Coupon find(UUID id, @Nullable UUID memberId) {
    return coupons.find(id, memberId).orElseThrow(() -> CouponNotFound.withId(id));
  }

  @Transactional(readOnly = true)
  public List<Coupon> page(CouponQuery query) {
    return coupons.page(query);
  }
}
