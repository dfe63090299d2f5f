package io.jumun.contracts.order;

import io.jumun.contracts.DomainEvent;
import java.util.UUID;

/** What order-service says about an order. */
public sealed interface OrderEvent extends DomainEvent
    permits OrderAwaitingDeposit,
        OrderCancelled,
        OrderCompleted,
        OrderExpired,
        OrderLinesCancelled,
        OrderPaid,
        OrderPaymentReverted,
        OrderPlaced,
        OrderRejected,
        OrderReturned,
        PaymentCancellationRequested,
        PaymentRequested,
        StockReservationRequested {

  UUID orderId();

  @Override
  default String aggregateId() {
    return orderId().toString();
  }
}
