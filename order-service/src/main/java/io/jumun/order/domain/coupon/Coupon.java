package io.jumun.order.domain.coupon;

import io.jumun.order.domain.Money;
import io.jumun.order.domain.PricedBasket;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something off one order of one member.
 *
 * @param minimumAmount of the order before the discount, in minor units of the discount's currency
 * @param orderId that has it, or has used it; null while nobody has
 * @param issuedBy the admin
 */
public record Coupon(
    UUID id,
    UUID memberId,
    CouponStatus status,
    Discount discount,
    long minimumAmount,
    Validity validity,
    @Nullable UUID orderId,
    Instant issuedAt,
    UUID issuedBy) {

  /**
   * The basket at its price with this coupon. Nothing is reserved by that: the row decides who gets
   * it.
   *
   * @throws CouponRefused when it cannot be had for this, or not now
   */
  public PricedBasket redeemedFor(PricedBasket basket, Instant now) {
    refuseWhenTaken();
    refuseWhenInvalid(now);
    return basket.less(off(basket.amount()), id);
  }

  private void refuseWhenTaken() {
    switch (status) {
      case ISSUED -> {}
      case RESERVED -> throw CouponRefused.reserved(this);
      case USED -> throw CouponRefused.used(this);
    }
  }

  private void refuseWhenInvalid(Instant now) {
    if (now.isBefore(validity.from())) {
      throw CouponRefused.notYetValid(id, validity.from());
    }
    if (!now.isBefore(validity.until())) {
      throw CouponRefused.expired(id, validity.until());
    }
  }

  private long off(Money amount) {
    if (!amount.currency().equals(discount.currency())) {
      throw CouponRefused.otherCurrency(this, amount);
    }
    if (amount.amount() < minimumAmount) {
      throw CouponRefused.belowMinimum(this, amount);
    }
    long off = discount.of(amount.amount());
    if (off == 0) {
      throw CouponRefused.nothingOff(this, amount);
    }
    return off;
  }
}
