package io.jumun.order.domain;

import static io.jumun.order.domain.OrderStatus.AWAITING_PAYMENT;
import static io.jumun.order.domain.OrderStatus.REJECTED;

import io.jumun.contracts.Shortage;
import java.time.Instant;
import java.util.List;

/** An order as inventory-service's answers find it. */
public final class StockOfOrder {

  private final OrderRecord order;

  StockOfOrder(OrderRecord order) {
    this.order = order;
  }

  /**
   * C1: every word is heard once, in the order in which it was said.
   *
   * @return false for one that is not newer than the last
   */
  public boolean isNew(long sequence) {
    boolean newer = sequence > order.lastInventorySequence;
    order.lastInventorySequence = Math.max(sequence, order.lastInventorySequence);
    return newer;
  }

  public Outcome reserved(Instant now) {
    return switch (order.status) {
      case RESERVING -> {
        order.paymentNote = PaymentNote.requested();
        yield order.move(
            AWAITING_PAYMENT, now, "stock is reserved", order.says().paymentRequested());
      }
      case CREATED -> neverAsked();
      case AWAITING_PAYMENT, PAID, CANCELLING ->
          new Outcome.Unchanged("the same answer came before");
      case COMPLETED, REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }

  public Outcome rejected(List<Shortage> shortages, Instant now) {
    return switch (order.status) {
      case RESERVING ->
          order.close(
              REJECTED, now, Shortages.told(shortages, order), order.says().rejected(shortages));
      case CREATED -> neverAsked();
      case AWAITING_PAYMENT, PAID, CANCELLING ->
          new Outcome.Unchanged("the stock was reserved, and a decision does not change");
      case COMPLETED, REJECTED, EXPIRED, CANCELLED -> order.closed();
    };
  }

  private static Outcome neverAsked() {
    return new Outcome.Unchanged("no stock was asked for");
  }
}
