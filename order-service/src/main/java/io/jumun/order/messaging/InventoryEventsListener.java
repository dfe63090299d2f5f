package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.inventory.InventoryEvent;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.order.application.HearOfStock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class InventoryEventsListener {

  private final EventConsumer<InventoryEvent> consumer;

  InventoryEventsListener(InboundEvents inbound, HearOfStock hearOfStock) {
    this.consumer = inbound.consumer("inventory-events", InventoryEvent.class, hearOfStock::hear);
  }

  @KafkaListener(topics = Topic.Name.INVENTORY_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }
}
