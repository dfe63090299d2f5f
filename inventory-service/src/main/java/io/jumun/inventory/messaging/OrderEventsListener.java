package io.jumun.inventory.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.order.OrderEvent;
import io.jumun.inventory.application.FollowOrders;
import io.jumun.inventory.application.HeardNews;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.inbound.Received;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads order.events, the only topic that stock depends on. */
@Component
class OrderEventsListener {

  private final EventConsumer<OrderEvent> consumer;
  private final FollowOrders followOrders;

  OrderEventsListener(InboundEvents inbound, FollowOrders followOrders) {
    this.followOrders = followOrders;
    this.consumer = inbound.consumer("order-events", OrderEvent.class, this::handle);
  }

  @KafkaListener(topics = Topic.Name.ORDER_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }

  private void handle(List<Received<OrderEvent>> events) {
    var batch = events.stream().flatMap(OrderEventsListener::news).toList();
    if (!batch.isEmpty()) {
      followOrders.follow(batch);
    }
  }

  private static Stream<HeardNews> news(Received<OrderEvent> received) {
    return NewsForStock.in(received.event()).stream()
        .map(news -> new HeardNews(news, received.sequence(), received.traceparent()));
  }
}
