package io.jumun.inventory.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order-service event means for the stock: the second column of the table of reservations.
 */
public sealed interface OrderNews {

  UUID orderId();

  /**
   * StockReservationRequested.
   *
   * @param expiresAt when the order expires unless its stock is held; null: it did not say
   */
  record StockAskedFor(UUID orderId, Basket basket, @Nullable Instant expiresAt)
      implements OrderNews {

    public StockAskedFor(UUID orderId, Basket basket) {
      this(orderId, basket, null);
    }
  }

  /** OrderPaid. */
  record Paid(UUID orderId) implements OrderNews {}

  /** OrderPaymentReverted: paid was too early a word. */
  record PaymentFellBack(UUID orderId) implements OrderNews {}

  /**
   * OrderAwaitingDeposit: its stock is needed longer.
   *
   * @param dueAt until when the deposit can come
   */
  record DepositAwaited(UUID orderId, Instant dueAt) implements OrderNews {}

  /** OrderLinesCancelled: it was paid, and this much of it goes on. */
  record PartGivenUp(UUID orderId, Basket remaining) implements OrderNews {}

  /** OrderExpired or OrderCancelled. */
  record Closed(UUID orderId) implements OrderNews {}
}
