package io.jumun.order.domain;

import static io.jumun.order.domain.OrderStatus.CANCELLING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An order of which a part is given up: cancelled while it is paid, returned once it is completed.
 * One part at a time, so that what payment-service answers is always about that one.
 */
public final class OrderInPart {

  private final Order order;

  OrderInPart(Order order) {
    this.order = order;
  }

  /**
   * @param refundId of the refund, if one is needed
   */
  public Outcome cancel(Part part, String why, UUID refundId, Instant now) {
    return switch (order.status) {
      case PAID -> possible(part, () -> cancelled(part, why, refundId, now));
      case CANCELLING -> underWay(part);
      case CREATED, RESERVING, AWAITING_PAYMENT ->
          Order.refused(
              "An order that is %s is cancelled as a whole: only what is paid has parts"
                  .formatted(order.status));
      case COMPLETED -> Order.refused("An order that is COMPLETED is returned, not cancelled");
      case REJECTED, EXPIRED, CANCELLED ->
          Order.refused("An order that is %s cannot be cancelled".formatted(order.status));
    };
  }

  private Outcome cancelled(Part part, String why, UUID refundId, Instant now) {
    order.ordered().leave(part);
    if (isAllThatCosts()) {
      // What came along for nothing goes with it.
      order.ordered().stay();
      return order.cancel(why, refundId, now);
    }
    if (order.ordered().worthLeaving() == 0) {
      return new Outcome.Noted(
          told("cancelled in part", why), List.of(order.linesCancelled(refundId, 0)));
    }
    order.ask(refundId, why, now);
    return order.move(
        CANCELLING,
        now,
        told("cancellation of a part asked", why),
        order.says().cancellationRequested());
  }

  /**
   * The shopper has brought it back; the order stays completed.
   *
   * @param part null for all that is left of it
   */
  public Outcome takeBack(@Nullable Part part, String why, UUID refundId, Instant now) {
    return switch (order.status) {
      case COMPLETED ->
          order.isReturning()
              ? underWay(part)
              : possible(part, () -> returned(part, why, refundId, now));
      case CREATED, RESERVING, AWAITING_PAYMENT, PAID, CANCELLING, REJECTED, EXPIRED, CANCELLED ->
          Order.refused(
              "Only a completed order is returned, this one is %s".formatted(order.status));
    };
  }

  private Outcome returned(@Nullable Part part, String why, UUID refundId, Instant now) {
    leave(part);
    if (order.ordered().worthLeaving() == 0) {
      return new Outcome.Noted(told("returned", why), List.of(order.returned(refundId, 0)));
    }
    order.ask(refundId, why, now);
    order.requestedAt = now;
    return new Outcome.Noted(
        told("return asked", why), List.of(order.says().cancellationRequested()));
  }

  private String told(String what, String why) {
    return "%s, %s: %s".formatted(what, order.ordered().told(), why);
  }

  private void leave(@Nullable Part part) {
    if (part == null) {
      order.ordered().leaveAll();
    } else {
      order.ordered().leave(part);
    }
  }

  private boolean isAllThatCosts() {
    OrderLines lines = order.ordered();
    return lines.areAllLeaving()
        || lines.worthLeaving() > 0 && lines.worthLeaving() == order.amount.amount();
  }

  private Outcome possible(@Nullable Part part, Supplier<Outcome> then) {
    OrderLines lines = order.ordered();
    if (lines.remaining().isEmpty()) {
      return Order.refused("Nothing is left of it");
    }
    return (part == null ? Optional.<String>empty() : lines.whyNot(part))
        .<Outcome>map(why -> new Outcome.Refused(Refusal.NOT_IN_ORDER, why))
        .orElseGet(then);
  }

  private Outcome underWay(@Nullable Part part) {
    OrderLines lines = order.ordered();
    boolean same = part == null ? lines.areAllLeaving() : lines.areLeaving(part);
    return same
        ? new Outcome.Unchanged("it is on its way already")
        : Order.refused("Another part is on its way: try again when that is settled");
  }
}
