package io.jumun.order.domain;

import io.jumun.contracts.Shortage;
import io.jumun.contracts.order.OrderAwaitingDeposit;
import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderCompleted;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderLine;
import io.jumun.contracts.order.OrderLinesCancelled;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.OrderPaymentReverted;
import io.jumun.contracts.order.OrderPlaced;
import io.jumun.contracts.order.OrderRejected;
import io.jumun.contracts.order.OrderReturned;
import io.jumun.contracts.order.PaymentCancellationRequested;
import io.jumun.contracts.order.PaymentRequested;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.contracts.scheduler.TimerCancelled;
import io.jumun.contracts.scheduler.TimerRequested;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order says to others, filled from what it is now. */
record OrderEvents(OrderRecord order) {

  OrderPlaced placed() {
    return new OrderPlaced(
        order.id,
        order.memberId,
        order.lines.stream().map(io.jumun.order.domain.OrderLine::published).toList(),
        order.orderedAmount().amount(),
        order.discount,
        currency(),
        order.couponId,
        order.createdAt,
        order.expiresAt);
  }

  StockReservationRequested stockRequested() {
    return new StockReservationRequested(order.id, order.ordered().asked(), order.expiresAt);
  }

  PaymentRequested paymentRequested() {
    return new PaymentRequested(
        order.id,
        order.memberId,
        Objects.requireNonNull(order.method).name(),
        order.orderedAmount().amount(),
        currency(),
        order.name());
  }

  /** Always the same amount and the same refund id, however often it is said. */
  PaymentCancellationRequested cancellationRequested() {
    return new PaymentCancellationRequested(
        order.id, order.refund().id(), part(), order.refund().reason());
  }

  /** Null for all that is charged. */
  private @Nullable Long part() {
    long leaving = order.ordered().worthLeaving();
    return leaving == 0 || leaving == order.amount.amount() ? null : Long.valueOf(leaving);
  }

  OrderPaid paid(Instant paidAt) {
    return new OrderPaid(order.id, order.memberId, order.amount.amount(), currency(), paidAt);
  }

  OrderPaymentReverted paymentReverted() {
    return new OrderPaymentReverted(order.id, order.memberId);
  }

  OrderAwaitingDeposit awaitingDeposit(Instant dueAt) {
    return new OrderAwaitingDeposit(order.id, order.memberId, dueAt);
  }

  OrderRejected rejected(List<Shortage> shortages) {
    return new OrderRejected(order.id, order.memberId, shortages);
  }

  OrderExpired expired(String reason) {
    return new OrderExpired(order.id, order.memberId, reason);
  }

  OrderCancelled cancelled(String reason, long refunded) {
    return new OrderCancelled(order.id, order.memberId, reason, refunded, currency());
  }

  OrderLinesCancelled linesCancelled(UUID refundId, List<OrderLine> gone, long refunded) {
    return new OrderLinesCancelled(
        order.id, order.memberId, refundId, gone, order.ordered().asked(), refunded, currency());
  }

  OrderReturned returned(UUID refundId, List<OrderLine> gone, long refunded) {
    return new OrderReturned(order.id, order.memberId, refundId, gone, refunded, currency());
  }

  OrderCompleted completed(Instant at) {
    return new OrderCompleted(order.id, order.memberId, at);
  }

  TimerRequested expiryTimer() {
    return new TimerRequested(
        timerId(), order.id.toString(), OrderRecord.EXPIRY, order.expiresAt, Map.of());
  }

  TimerCancelled expiryTimerCancelled() {
    return new TimerCancelled(timerId());
  }

  private String currency() {
    return order.amount.currency();
  }

  private String timerId() {
    return OrderRecord.EXPIRY + "/" + order.id;
  }
}
