package io.jumun.order.domain.coupon;

import io.jumun.order.domain.Money;
import java.time.Instant;
import java.util.UUID;

/** An order cannot be placed with this coupon; the message says what to do instead. */
public class CouponRefused extends RuntimeException {

  /** Why. */
  public enum Reason {
    /** There is none, or it is somebody else's: the two cannot be told apart. */
    UNKNOWN,
    /** Another order has it, or had it and is completed. */
    TAKEN,
    NOT_YET_VALID,
    EXPIRED,
    OTHER_CURRENCY,
    BELOW_MINIMUM,
    /** So small an order that nothing would come off. */
    NOTHING_OFF
  }

  private final Reason reason;

  private CouponRefused(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public static CouponRefused unknown(UUID id) {
    return new CouponRefused(
        Reason.UNKNOWN,
        "You have no coupon %s: choose one of GET /coupons, or order without".formatted(id));
  }

  /** By an order that came in between. */
  public static CouponRefused taken(UUID id) {
    return new CouponRefused(
        Reason.TAKEN,
        "Another order has coupon %s: it comes back when that one is cancelled".formatted(id));
  }

  static CouponRefused reserved(Coupon coupon) {
    return new CouponRefused(
        Reason.TAKEN,
        "Order %s has coupon %s: it comes back when that one is cancelled"
            .formatted(coupon.orderId(), coupon.id()));
  }

  static CouponRefused used(Coupon coupon) {
    return new CouponRefused(
        Reason.TAKEN,
        "Coupon %s was used for order %s: order without it"
            .formatted(coupon.id(), coupon.orderId()));
  }

  static CouponRefused notYetValid(UUID id, Instant from) {
    return new CouponRefused(
        Reason.NOT_YET_VALID,
        "Coupon %s is valid from %s on: order without it, or then".formatted(id, from));
  }

  static CouponRefused expired(UUID id, Instant until) {
    return new CouponRefused(
        Reason.EXPIRED, "Coupon %s was valid until %s: order without it".formatted(id, until));
  }

  static CouponRefused otherCurrency(Coupon coupon, Money basket) {
    return new CouponRefused(
        Reason.OTHER_CURRENCY,
        "Coupon %s is for orders in %s, this one costs %s: order without it"
            .formatted(coupon.id(), coupon.discount().currency(), basket));
  }

  static CouponRefused belowMinimum(Coupon coupon, Money basket) {
    return new CouponRefused(
        Reason.BELOW_MINIMUM,
        "Coupon %s is for orders of %d or more, this one costs %s: order more, or without it"
            .formatted(coupon.id(), coupon.minimumAmount(), basket));
  }

  static CouponRefused nothingOff(Coupon coupon, Money basket) {
    return new CouponRefused(
        Reason.NOTHING_OFF,
        "Coupon %s takes nothing off %s: keep it, and order without"
            .formatted(coupon.id(), basket));
  }

  public Reason reason() {
    return reason;
  }
}
