package io.jumun.system.walk;

import io.jumun.contracts.order.OrderCancelled;
import io.jumun.contracts.order.OrderEvent;
import io.jumun.contracts.order.OrderExpired;
import io.jumun.contracts.order.OrderLinesCancelled;
import io.jumun.contracts.order.OrderPaid;
import io.jumun.contracts.order.OrderPaymentReverted;
import io.jumun.contracts.order.StockReservationRequested;
import io.jumun.inventory.domain.Basket;
import io.jumun.inventory.domain.OrderNews;
import io.jumun.inventory.domain.Reservation;
import io.jumun.inventory.domain.ReservationState;
import io.jumun.inventory.domain.StockBook;
import java.util.Map;
import java.util.Optional;

/** inventory-service: what its use case lets the reservation hear, and what it keeps of it. */
final class StockDesk {

  private StockDesk() {}

  static boolean reads(OrderEvent event) {
    return news(event).isPresent();
  }

  private static Optional<OrderNews> news(OrderEvent event) {
    return switch (event) {
      case StockReservationRequested asked ->
          Optional.of(new OrderNews.StockAskedFor(asked.orderId(), Basket.of(asked.lines())));
      case OrderPaid paid -> Optional.of(new OrderNews.Paid(paid.orderId()));
      case OrderPaymentReverted reverted ->
          Optional.of(new OrderNews.PaymentFellBack(reverted.orderId()));
      case OrderLinesCancelled part ->
          Optional.of(new OrderNews.PartGivenUp(part.orderId(), Basket.of(part.remaining())));
      case OrderExpired expired -> Optional.of(new OrderNews.Closed(expired.orderId()));
      case OrderCancelled cancelled -> Optional.of(new OrderNews.Closed(cancelled.orderId()));
      default -> Optional.empty();
    };
  }

  static void hear(World world, Letter letter) {
    Reservation reservation =
        world.reservation instanceof ReservationState.None
            ? Reservation.none(TheOrder.ID)
            : Reservation.kept(TheOrder.ID, world.reservation, world.reservationHeard);
    var book = new StockBook(Map.of(TheOrder.PRODUCT, world.stock));
    OrderNews news = news((OrderEvent) letter.event()).orElseThrow();
    reservation.hear(news, letter.number(), book).answer().ifPresent(world::says);
    world.reservation = reservation.state();
    world.reservationHeard = reservation.lastOrderSequence();
    world.stock = book.of(TheOrder.PRODUCT).orElseThrow();
  }
}
