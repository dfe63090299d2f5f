package io.jumun.order.application.coupon;

import io.jumun.order.domain.coupon.CouponStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param memberId whose coupons; null for everybody's
 * @param status only these; null for all
 * @param olderThan the last coupon of the page before; null for the first page
 * @param most 1 or more
 */
public record CouponQuery(
    @Nullable UUID memberId, @Nullable CouponStatus status, @Nullable UUID olderThan, int most) {}
