package io.jumun.inventory.domain;

import java.util.UUID;

/**
 * What an order-service event means for the stock: the second column of the table of reservations.
 */
public sealed interface OrderNews {

  UUID orderId();

  /** StockReservationRequested. */
  record StockAskedFor(UUID orderId, Basket basket) implements OrderNews {}

  /** OrderPaid. */
  record Paid(UUID orderId) implements OrderNews {}

  /** OrderPaymentReverted: paid was too early a word. */
  record PaymentFellBack(UUID orderId) implements OrderNews {}

  /** OrderLinesCancelled: it was paid, and this much of it goes on. */
  record PartGivenUp(UUID orderId, Basket remaining) implements OrderNews {}

  /** OrderExpired or OrderCancelled. */
  record Closed(UUID orderId) implements OrderNews {}
}
