package io.jumun.order.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param couponId of GET /coupons; null for none
 */
record OrderCartRequest(@Nullable UUID couponId) {

  /** For who sends nothing. */
  static final OrderCartRequest PLAIN = new OrderCartRequest(null);
}
