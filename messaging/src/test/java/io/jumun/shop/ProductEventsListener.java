package io.jumun.shop;

import io.jumun.contracts.Topic;
import io.jumun.contracts.product.ProductEvent;
import io.jumun.messaging.inbound.InboundEvents;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class ProductEventsListener {

  private final InboundEvents inbound;
  private final Shop shop;

  ProductEventsListener(InboundEvents inbound, Shop shop) {
    this.inbound = inbound;
    this.shop = shop;
  }

  @KafkaListener(id = "product-events", idIsGroup = false, topics = Topic.Name.PRODUCT_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    inbound.deliver("product-events", ProductEvent.class, records, shop::handle);
  }
}
