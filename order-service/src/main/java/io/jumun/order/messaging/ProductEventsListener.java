package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.order.application.KeepProducts;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ProductEventsListener {

  private final EventConsumer<ProductEvent> consumer;

  ProductEventsListener(InboundEvents inbound, KeepProducts keepProducts) {
    this.consumer = inbound.consumer("product-events", ProductEvent.class, keepProducts::keep);
  }

  @KafkaListener(topics = Topic.Name.PRODUCT_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }
}
