package io.jumun.order.web.coupon;

import io.jumun.order.application.coupon.NewCoupon;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coupon to be issued.
 *
 * @param minimumAmount of the order before the discount, in minor units; 0 when nothing is said
 * @param validFrom now when nothing is said
 * @param validUntil the first moment at which it cannot be used any more
 */
record IssueCouponRequest(
    @NotNull UUID memberId,
    @NotNull @Valid DiscountOfCoupon discount,
    @Min(0) @Nullable Long minimumAmount,
    @Nullable Instant validFrom,
    @NotNull Instant validUntil) {

  NewCoupon coupon() {
    return new NewCoupon(
        memberId,
        discount.discount(),
        Objects.requireNonNullElse(minimumAmount, 0L),
        validFrom,
        validUntil);
  }
}
