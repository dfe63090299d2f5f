package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.order.application.ExpireOrders;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class SchedulerEventsListener {

  private final EventConsumer<TimerElapsed> consumer;

  SchedulerEventsListener(InboundEvents inbound, ExpireOrders expireOrders) {
    this.consumer = inbound.consumer("scheduler-events", TimerElapsed.class, expireOrders::expire);
  }

  @KafkaListener(topics = Topic.Name.SCHEDULER_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }
}
