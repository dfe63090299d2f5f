package io.jumun.payment.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.TimerElapsed;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.inbound.Received;
import io.jumun.payment.application.PassDeadlines;
import io.jumun.payment.domain.PaymentDeadline;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears its own timers; those of other services are their business. */
@Component
class SchedulerEventsListener {

  private final EventConsumer<TimerElapsed> consumer;
  private final PassDeadlines deadlines;

  SchedulerEventsListener(InboundEvents inbound, PassDeadlines deadlines) {
    this.deadlines = deadlines;
    this.consumer = inbound.consumer("scheduler-events", TimerElapsed.class, this::handle);
  }

  @KafkaListener(topics = Topic.Name.SCHEDULER_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }

  private void handle(List<Received<TimerElapsed>> timers) {
    List<Received<TimerElapsed>> ours =
        timers.stream().filter(timer -> timer.event().kind().equals(PaymentDeadline.KIND)).toList();
    if (!ours.isEmpty()) {
      deadlines.handle(ours);
    }
  }
}
