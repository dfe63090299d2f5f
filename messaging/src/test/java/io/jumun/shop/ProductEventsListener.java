package io.jumun.shop;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ProductEventsListener {

  private final EventConsumer<ProductEvent> consumer;

  ProductEventsListener(InboundEvents inbound, Shop shop) {
    this.consumer = inbound.consumer("product-events", ProductEvent.class, shop::handle);
  }

  @KafkaListener(id = "product-events", idIsGroup = false, topics = Topic.Name.PRODUCT_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }
}
