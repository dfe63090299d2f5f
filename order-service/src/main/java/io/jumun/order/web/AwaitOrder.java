package io.jumun.order.web;

import io.jumun.http.waiting.Changes;
import io.jumun.http.waiting.PreferredWait;
import io.jumun.order.application.DescribeOrders;
import io.jumun.order.application.DescribedOrder;
import io.jumun.order.domain.OrderStatus;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders for who would wait for what becomes of them, told by what order-service itself says. */
@Component
class AwaitOrder {

  private final DescribeOrders orders;
  private final Changes<DescribedOrder> changes;

  AwaitOrder(DescribeOrders orders, Changes<DescribedOrder> changes) {
    this.orders = orders;
    this.changes = changes;
  }

  /**
   * @param member whose it must be; null for anybody's
   * @param waiting the states that are waited out; a refund under way always is
   * @throws io.jumun.order.application.OrderNotFound when it is somebody else's, too
   */
  DescribedOrder find(
      UUID id, @Nullable UUID member, PreferredWait wait, Set<OrderStatus> waiting) {
    return changes.await(
        id.toString(), wait, () -> orders.find(id, member), seen -> isSettled(seen, waiting));
  }

  private static boolean isSettled(DescribedOrder seen, Set<OrderStatus> waiting) {
    return !waiting.contains(seen.order().status()) && !seen.order().awaitsRefund();
  }
}
