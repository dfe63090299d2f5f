package io.jumun.order.application.coupon;

import io.jumun.order.domain.coupon.Discount;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coupon to be issued.
 *
 * @param minimumAmount of the order before the discount, in minor units of the discount's currency
 * @param validFrom null for now on
 */
public record NewCoupon(
    UUID memberId,
    Discount discount,
    long minimumAmount,
    @Nullable Instant validFrom,
    Instant validUntil) {}
