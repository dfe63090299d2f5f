package io.jumun.order.web.coupon;

import io.jumun.order.domain.Money;
import io.jumun.order.domain.coupon.Discount;
import io.jumun.order.domain.coupon.UnacceptableCoupon;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon takes off: an amount, or a percentage with or without a limit.
 *
 * @param amount minor units of the currency
 * @param percent rounded down to minor units
 * @param atMost what the percentage takes off at most, in minor units
 * @param currency three capital letters; the coupon is good for orders in it
 */
record DiscountOfCoupon(
    @Min(1) @Nullable Long amount,
    @Min(1) @Max(100) @Nullable Integer percent,
    @Min(1) @Nullable Long atMost,
    @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must have three capital letters")
        String currency) {

  static DiscountOfCoupon of(Discount discount) {
    return switch (discount) {
      case Discount.Fixed(Money off) ->
          new DiscountOfCoupon(off.amount(), null, null, off.currency());
      case Discount.Percentage part ->
          new DiscountOfCoupon(
              null,
              part.percent(),
              part.limit() == null ? null : part.limit().amount(),
              part.currency());
    };
  }

  /**
   * @throws UnacceptableCoupon when it is neither, or both
   */
  Discount discount() {
    if (amount != null && percent == null && atMost == null) {
      return new Discount.Fixed(new Money(amount, currency));
    }
    if (percent != null && amount == null) {
      var limit = atMost == null ? null : new Money(atMost, currency);
      return new Discount.Percentage(percent, limit, currency);
    }
    throw UnacceptableCoupon.kind();
  }
}
