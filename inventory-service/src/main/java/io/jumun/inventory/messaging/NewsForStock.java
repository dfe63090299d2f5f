package io.jumun.inventory.messaging;

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
import io.jumun.inventory.domain.Basket;
import io.jumun.inventory.domain.OrderNews;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which events of an order concern its stock, and why the others do not. */
final class NewsForStock {

  private static final Logger log = LoggerFactory.getLogger(NewsForStock.class);

  private NewsForStock() {}

  /**
   * @throws IllegalArgumentException when stock is asked for in a way that no order asks: no lines,
   *     or less than one piece
   */
  static Optional<OrderNews> in(OrderEvent event) {
    return switch (event) {
      case StockReservationRequested asked ->
          Optional.of(
              new OrderNews.StockAskedFor(
                  asked.orderId(), Basket.of(asked.lines()), asked.expiresAt()));
      case OrderPaid paid -> Optional.of(new OrderNews.Paid(paid.orderId()));
      case OrderPaymentReverted reverted ->
          Optional.of(new OrderNews.PaymentFellBack(reverted.orderId()));
      case OrderAwaitingDeposit awaiting ->
          Optional.of(new OrderNews.DepositAwaited(awaiting.orderId(), awaiting.dueAt()));
      case OrderExpired expired -> Optional.of(new OrderNews.Closed(expired.orderId()));
      case OrderCancelled cancelled -> Optional.of(new OrderNews.Closed(cancelled.orderId()));
      case OrderPlaced placed -> ignore(placed, "stock is touched at checkout, not before");
      case OrderRejected rejected -> ignore(rejected, "it echoes our own StockRejected");
      case OrderLinesCancelled part ->
          Optional.of(new OrderNews.PartGivenUp(part.orderId(), Basket.of(part.remaining())));
      case OrderReturned returned ->
          ignore(returned, "whether it can be sold again is seen where it is: adjusted by hand");
      case OrderCompleted completed -> ignore(completed, "what is sold stays sold");
      case PaymentRequested asked -> ignore(asked, "it is for payment-service");
      case PaymentCancellationRequested asked -> ignore(asked, "it is for payment-service");
    };
  }

  private static Optional<OrderNews> ignore(OrderEvent event, String why) {
    log.debug("Ignoring {} of {}: {}", event.getClass().getSimpleName(), event.orderId(), why);
    return Optional.empty();
  }
}
