package io.jumun.inventory.messaging;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.RequestedQuantity;
import io.jumun.contracts.Topic;
import io.jumun.contracts.order.OrderAwaitingDeposit;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderEvent;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderLinesCancelled;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.OrderPaymentReverted;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.test.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order as order-service tells of it, with a number for every event. */
class TestOrder {

  private static final String SOURCE = "order-service";
  private static final UUID MEMBER = UUID.randomUUID();

  final UUID id = UUID.randomUUID();
  private final TestEvents events;
  private long sequence = 100;

  TestOrder(TestEvents events) {
    this.events = events;
  }

  UUID asksFor(UUID product, int quantity) {
    return asksFor(List.of(new RequestedQuantity(product, quantity)));
  }

  UUID asksFor(List<RequestedQuantity> lines) {
    return says(new StockReservationRequested(id, lines));
  }

  UUID asksFor(UUID product, int quantity, Instant expiresAt) {
    var lines = List.of(new RequestedQuantity(product, quantity));
    return says(new StockReservationRequested(id, lines, expiresAt));
  }

  UUID isPaid() {
    return says(new OrderPaid(id, MEMBER, 1500, "KRW", Instant.now()));
  }

  UUID fallsBack() {
    return says(new OrderPaymentReverted(id, MEMBER));
  }

  UUID awaitsDeposit(Instant dueAt) {
    return says(new OrderAwaitingDeposit(id, MEMBER, dueAt));
  }

  UUID expires() {
    return says(new OrderExpired(id, MEMBER, "NOT_PAID"));
  }

  UUID isCancelled() {
    return says(new OrderCancelled(id, MEMBER, "changed my mind", 0, "KRW"));
  }

  UUID goesOnWith(RequestedQuantity... remaining) {
    return says(
        new OrderLinesCancelled(
            id, MEMBER, UUID.randomUUID(), List.of(), List.of(remaining), 1500, "KRW"));
  }

  UUID says(OrderEvent event) {
    return events.publish(SOURCE, ++sequence, event);
  }

  /** Says it with a number from before everything else that was said. */
  UUID saidLongAgo(OrderEvent event) {
    return events.publish(SOURCE, 1, event);
  }

  void repeats(UUID eventId, OrderEvent event) {
    events.publish(eventId, SOURCE, sequence, event);
  }

  /** What inventory-service has answered so far. */
  List<DomainEvent> answers() {
    return events.about(Topic.INVENTORY_EVENTS, id.toString()).stream()
        .<DomainEvent>map(Received::event)
        .toList();
  }
}
