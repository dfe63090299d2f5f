package io.jumun.order.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands (design.md section 4). */
public enum OrderStatus {
  /** Placed with the prices of the day; nothing is held for it. */
  CREATED,
  /** Checked out; inventory-service is asked for the stock. */
  RESERVING,
  /** The stock is held; payment-service is asked for the money. */
  AWAITING_PAYMENT,
  /** The money is there and the stock sold. */
  PAID,
  /** payment-service is asked to give the money back, or to see that none comes. */
  CANCELLING,
  /** The shopper has what was ordered. */
  COMPLETED,
  /** There was not enough stock. */
  REJECTED,
  /** Nobody went on in time. */
  EXPIRED,
  /** The shopper gave it up; nothing remains charged. */
  CANCELLED;

  /** The states in which a request of ours is on its way and is repeated when it is overdue. */
  public static final Set<OrderStatus> WAITING =
      Set.copyOf(EnumSet.of(RESERVING, AWAITING_PAYMENT, CANCELLING));

  /** The states that an order leaves by itself sooner or later. */
  public static final Set<OrderStatus> OPEN =
      Set.copyOf(EnumSet.of(CREATED, RESERVING, AWAITING_PAYMENT, CANCELLING));

  /** Whether it stays so; a return may still come after COMPLETED. */
  public boolean isOver() {
    return this == COMPLETED || this == REJECTED || this == EXPIRED || this == CANCELLED;
  }

  boolean mayBecome(OrderStatus next) {
    return switch (this) {
      case CREATED -> EnumSet.of(RESERVING, EXPIRED, CANCELLED).contains(next);
      case RESERVING -> EnumSet.of(AWAITING_PAYMENT, REJECTED, EXPIRED, CANCELLED).contains(next);
      case AWAITING_PAYMENT -> EnumSet.of(PAID, EXPIRED, CANCELLING).contains(next);
      case PAID -> EnumSet.of(AWAITING_PAYMENT, EXPIRED, CANCELLING, COMPLETED).contains(next);
      case CANCELLING -> EnumSet.of(CANCELLED, PAID).contains(next);
      case COMPLETED, REJECTED, EXPIRED, CANCELLED -> false;
    };
  }
}
