package io.jumun.order.application.coupon;

import io.jumun.order.domain.coupon.Coupon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where coupons are kept. Each change is one conditional update (C3). */
public interface Coupons {

  void add(Coupon coupon);

  /**
   * @param memberId whose; null for anybody's
   */
  Optional<Coupon> find(UUID id, @Nullable UUID memberId);

  /** The newest first. */
  List<Coupon> page(CouponQuery query);

  /**
   * Of two orders that want it at once, the second waits for the first and is told no.
   *
   * @return whether the order has it now
   */
  boolean reserve(UUID id, UUID orderId);

  /**
   * @return whether the order had one
   */
  boolean use(UUID orderId, Instant at);

  /**
   * @return whether the order had one
   */
  boolean giveBack(UUID orderId);
}
