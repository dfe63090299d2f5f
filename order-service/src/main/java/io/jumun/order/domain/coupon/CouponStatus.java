package io.jumun.order.domain.coupon;

import io.jumun.order.domain.OrderStatus;

/** Where a coupon stands: it goes the way of the order that took it (design.md section 4). */
public enum CouponStatus {
  /** The member may order with it, as long as it is valid. */
  ISSUED,
  /** An order that is not over yet has it. */
  RESERVED,
  /** Its order is completed; it never comes back. */
  USED;

  /** What becomes of it with its order. While that is being cancelled, nothing is known yet. */
  public static CouponStatus with(OrderStatus order) {
    return switch (order) {
      case CREATED, RESERVING, AWAITING_PAYMENT, PAID, CANCELLING -> RESERVED;
      case COMPLETED -> USED;
      case REJECTED, EXPIRED, CANCELLED -> ISSUED;
    };
  }
}
