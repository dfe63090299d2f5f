package io.jumun.order.application;

import io.jumun.order.domain.Order;
import io.jumun.order.domain.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What shoppers do to their own orders: lock, decide, append, and describe what it has become in
 * the same transaction. A description read afterwards could fail when the effect is there already.
 */
@Component
class OwnOrder {

  private final Orders orders;
  private final Consequences consequences;
  private final DescribeOrders describeOrders;

  OwnOrder(Orders orders, Consequences consequences, DescribeOrders describeOrders) {
    this.orders = orders;
    this.consequences = consequences;
    this.describeOrders = describeOrders;
  }

  /**
   * @throws OrderNotFound when it is not theirs, too
   * @throws OrderRefused when the order refused
   */
  DescribedOrder let(Who who, UUID orderId, Function<Order, Outcome> decision) {
    Order order = locked(who.whose(), orderId).orElseThrow(() -> OrderNotFound.withId(orderId));
    consequences.of(order, decision.apply(order), By.of(who));
    return describeOrders.describe(order, who);
  }

  private Optional<Order> locked(@Nullable UUID memberId, UUID orderId) {
    return memberId == null
        ? orders.lockAll(List.of(orderId)).stream().findFirst()
        : orders.lockOwn(orderId, memberId);
  }
}
