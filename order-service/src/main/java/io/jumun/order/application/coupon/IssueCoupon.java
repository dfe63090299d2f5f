package io.jumun.order.application.coupon;

import com.github.f4b6a3.uuid.UuidCreator;
import io.jumun.order.domain.coupon.Coupon;
import io.jumun.order.domain.coupon.CouponStatus;
import io.jumun.order.domain.coupon.Validity;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An admin gives a member something off one order. Whether there is such a member is not known. */
@Service
public class IssueCoupon {

  private final Coupons coupons;
  private final Clock clock;

  IssueCoupon(Coupons coupons, Clock clock) {
    this.coupons = coupons;
    this.clock = clock;
  }

  /**
   * @param by the admin
   * @throws io.jumun.order.domain.coupon.UnacceptableCoupon when it would never be valid, or for
   *     ever
   */
  @Transactional
  public Coupon issue(NewCoupon wanted, UUID by) {
    var now = clock.instant();
    var coupon =
        new Coupon(
            UuidCreator.getTimeOrderedEpoch(),
            wanted.memberId(),
            CouponStatus.ISSUED,
            wanted.discount(),
            wanted.minimumAmount(),
            Validity.of(wanted.validFrom(), wanted.validUntil(), now),
            null,
            now,
            by);
    coupons.add(coupon);
    return coupon;
  }
}
