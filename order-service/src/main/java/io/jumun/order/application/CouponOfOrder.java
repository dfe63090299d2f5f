package io.jumun.order.application;

import io.jumun.order.application.coupon.Coupons;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.coupon.CouponStatus;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A coupon goes the way of its order, in the same transaction and under the order's lock. */
@Component
class CouponOfOrder {

  private final Coupons coupons;
  private final ApplicationEventPublisher inside;
  private final Clock clock;

  CouponOfOrder(Coupons coupons, ApplicationEventPublisher inside, Clock clock) {
    this.coupons = coupons;
    this.inside = inside;
    this.clock = clock;
  }

  /** What has become of it, as a sentence; empty when there is none, or it stays with the order. */
  Optional<String> follow(Order order) {
    return order.couponId() == null ? Optional.empty() : moved(order);
  }

  private Optional<String> moved(Order order) {
    return switch (CouponStatus.with(order.status())) {
      case RESERVED -> Optional.empty();
      case USED -> Optional.of(told(coupons.use(order.id(), clock.instant()), order, "is used"));
      case ISSUED -> Optional.of(told(coupons.giveBack(order.id()), order, "is given back"));
    };
  }

  /** One that has gone astray stops neither the order nor its money. */
  private String told(boolean hadIt, Order order, String whatNow) {
    if (hadIt) {
      return "coupon %s %s".formatted(order.couponId(), whatNow);
    }
    String why = "coupon %s was not with its order".formatted(order.couponId());
    inside.publishEvent(new OperatorCalled(order.id(), why));
    return why;
  }
}
