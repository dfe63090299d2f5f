package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.payment.PaymentEvent;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.order.application.HearOfPayment;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PaymentEventsListener {

  private final EventConsumer<PaymentEvent> consumer;

  PaymentEventsListener(InboundEvents inbound, HearOfPayment hearOfPayment) {
    this.consumer = inbound.consumer("payment-events", PaymentEvent.class, hearOfPayment::hear);
  }

  @KafkaListener(topics = Topic.Name.PAYMENT_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }
}
