package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.inventory.InventoryEvent;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.order.application.HearOfStock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class InventoryEventsListener {

  private final InboundEvents inbound;
  private final HearOfStock hearOfStock;

  InventoryEventsListener(InboundEvents inbound, HearOfStock hearOfStock) {
    this.inbound = inbound;
    this.hearOfStock = hearOfStock;
  }

  @KafkaListener(topics = Topic.Name.INVENTORY_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    inbound.deliver("inventory-events", InventoryEvent.class, records, hearOfStock::hear);
  }
}
