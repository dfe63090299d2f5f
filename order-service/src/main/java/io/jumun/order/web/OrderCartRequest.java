package io.jumun.order.web;

import io.jumun.order.domain.Shown;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param couponId of GET /coupons; null for none
 * @param expectedAmount the amount of GET /cart that the shopper agreed to, before any discount;
 *     null for whatever it is
 */
record OrderCartRequest(@Nullable UUID couponId, @Min(0) @Nullable Long expectedAmount) {

  /** For who sends nothing. */
  static final OrderCartRequest PLAIN = new OrderCartRequest(null, null);

  Shown shown() {
    return new Shown(List.of(), expectedAmount);
  }
}
