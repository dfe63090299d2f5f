package io.jumun.payment.messaging;

import io.jumun.contracts.Topic;
import io.jumun.contracts.order.OrderAwaitingDeposit;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderCompleted;
import io.jumun.contracts.order.OrderEvent;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderLinesCancelled;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.OrderPaymentReverted;
import io.jumun.contracts.order.OrderPlaced;
import io.jumun.contracts.order.OrderRejected;
import io.jumun.contracts.order.OrderReturned;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.messaging.inbound.EventConsumer;
import io.jumun.messaging.inbound.InboundEvents;
import io.jumun.messaging.inbound.Received;
import io.jumun.payment.application.AnswerOrders;
import io.jumun.payment.application.OrderRequest;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what order-service asks for. */
@Component
class OrderEventsListener {

  private final EventConsumer<OrderEvent> consumer;
  private final AnswerOrders orders;

  OrderEventsListener(InboundEvents inbound, AnswerOrders orders) {
    this.orders = orders;
    this.consumer = inbound.consumer("order-events", OrderEvent.class, this::handle);
  }

  @KafkaListener(topics = Topic.Name.ORDER_EVENTS)
  void on(List<ConsumerRecord<byte[], byte[]>> records) {
    consumer.deliver(records);
  }

  private void handle(List<Received<OrderEvent>> events) {
    List<OrderRequest> requests = events.stream().flatMap(OrderEventsListener::request).toList();
    if (!requests.isEmpty()) {
      orders.handle(requests);
    }
  }

  private static Stream<OrderRequest> request(Received<OrderEvent> event) {
    return switch (event.event()) {
      case PaymentRequested asked ->
          Stream.of(
              new OrderRequest.ToPay(asked, event.time(), event.sequence(), event.traceparent()));
      case PaymentCancellationRequested asked ->
          Stream.of(new OrderRequest.ToCancel(asked, event.sequence(), event.traceparent()));
      // Stock is inventory-service's.
      case StockReservationRequested _ -> Stream.empty();
      // What an order becomes follows from our own answers: nothing here depends on it.
      case OrderPlaced _,
          OrderPaid _,
          OrderPaymentReverted _,
          OrderAwaitingDeposit _,
          OrderRejected _,
          OrderExpired _,
          OrderCancelled _,
          OrderLinesCancelled _,
          OrderReturned _,
          OrderCompleted _ ->
          Stream.empty();
    };
  }
}
