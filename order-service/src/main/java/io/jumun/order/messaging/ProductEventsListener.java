package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.order.application.KeepProducts;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ProductEventsListener {

  private final InboundEvents inbound;
  private final KeepProducts keepProducts;

  ProductEventsListener(InboundEvents inbound, KeepProducts keepProducts) {
    this.inbound = inbound;
    this.keepProducts = keepProducts;
  }

  @KafkaListener(topics = Topic.Name.PRODUCT_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    inbound.deliver("product-events", ProductEvent.class, records, keepProducts::keep);
  }
}
