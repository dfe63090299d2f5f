package io.jumun.order.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.payment.PaymentEvent;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.order.application.HearOfPayment;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PaymentEventsListener {

  private final InboundEvents inbound;
  private final HearOfPayment hearOfPayment;

  PaymentEventsListener(InboundEvents inbound, HearOfPayment hearOfPayment) {
    this.inbound = inbound;
    this.hearOfPayment = hearOfPayment;
  }

  @KafkaListener(topics = Topic.Name.PAYMENT_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    inbound.deliver("payment-events", PaymentEvent.class, records, hearOfPayment::hear);
  }
}
