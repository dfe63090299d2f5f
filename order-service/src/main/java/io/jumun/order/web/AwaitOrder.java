package io.jumun.order.web;

import io.jumun.contracts.Topic;
import io.jumun.http.topic.TopicReader;
import io.jumun.http.waiting.Changes;
import io.jumun.http.waiting.PreferredWait;
import io.jumun.order.application.DescribeOrders;
import io.jumun.order.application.DescribedOrder;
import io.jumun.order.domain.OrderStatus;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Orders for who would wait for what becomes of them, told by what order-service itself says. */
@Component
class AwaitOrder {

  private final DescribeOrders orders;
  private final Changes changes = new Changes();

  AwaitOrder(DescribeOrders orders) {
    this.orders = orders;
  }

  @Bean
  TopicReader orderNews(KafkaProperties kafka) {
    return changes.reader(Topic.ORDER_EVENTS, kafka);
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
