package io.jumun.order.domain;

import static io.jumun.order.domain.OrderStatus.CANCELLING;
import static io.jumun.order.domain.OrderStatus.COMPLETED;
import static io.jumun.order.domain.OrderStatus.CREATED;
import static io.jumun.order.domain.OrderStatus.RESERVING;

import io.jumun.contracts.DomainEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An order, by the table of design.md section 4: each method is an event of that table, each case
 * one or more of its rows, and what is ignored is ignored aloud. Whoever calls holds the order's
 * row lock and appends the events of the outcome in the same transaction.
 *
 * <p>What the shopper, the timer and the sweep do stands here; what the other services say in
 * {@link #stock()}, {@link #payment()} and {@link #paymentUnderWay()}.
 */
@Entity(name = "Order")
@Table(name = "orders")
public class Order extends OrderRecord {

  protected Order() {}

  private Order(UUID id, UUID memberId, PricedBasket basket, Instant at, Instant expiresAt) {
    this.id = id;
    this.memberId = memberId;
    this.amount = basket.amount();
    this.discount = basket.discount();
    this.couponId = basket.couponId();
    this.lines.addAll(basket.lines());
    this.createdAt = at;
    this.expiresAt = expiresAt;
    stand(CREATED, at);
  }

  /**
   * @param expiresAt from then on it cannot be checked out
   */
  public static Order place(
      UUID id, UUID memberId, PricedBasket basket, Instant now, Instant expiresAt) {
    return new Order(id, memberId, basket, now, expiresAt);
  }

  /** What a new order says of itself. */
  public Outcome placed() {
    String what =
        couponId == null
            ? "placed"
            : "placed, %d less with coupon %s".formatted(discount, couponId);
    return new Outcome.Moved(null, CREATED, what, List.of(says().placed(), says().expiryTimer()));
  }

  /**
   * @param minimum the smallest amount that can be charged, in minor units; 0 needs no charge
   */
  public Outcome checkOut(PaymentMethod wanted, long minimum, Instant now) {
    return switch (status) {
      case CREATED -> checkOutFirst(wanted, minimum, now);
      case RESERVING, AWAITING_PAYMENT -> checkOutAgain(wanted);
      case PAID, CANCELLING, COMPLETED, REJECTED, EXPIRED, CANCELLED ->
          refused("An order that is %s cannot be checked out".formatted(status));
    };
  }

  private Outcome checkOutFirst(PaymentMethod wanted, long minimum, Instant now) {
    if (!now.isBefore(expiresAt)) {
      return new Outcome.Refused(
          Refusal.TOO_LATE, "It could be checked out until %s".formatted(expiresAt));
    }
    if (!wanted.pays(amount.currency())) {
      return new Outcome.Refused(
          Refusal.METHOD_NOT_SUPPORTED,
          "%s do not pay an order in %s".formatted(wanted, amount.currency()));
    }
    if (wanted.hasMinimum() && amount.amount() > 0 && amount.amount() < minimum) {
      return new Outcome.Refused(
          Refusal.AMOUNT_BELOW_MINIMUM,
          "The smallest amount that can be charged is %d, this is %s".formatted(minimum, amount));
    }
    method = wanted;
    return move(RESERVING, now, "checked out, to be paid with " + wanted, says().stockRequested());
  }

  private Outcome checkOutAgain(PaymentMethod wanted) {
    return wanted == method
        ? new Outcome.Unchanged("it is checked out already")
        : refused("The order is %s already, to be paid with %s".formatted(status, method));
  }

  /**
   * @param refundId of the refund, if one is needed
   */
  public Outcome cancel(String why, UUID refundId, Instant now) {
    return switch (status) {
      case CREATED, RESERVING -> cancelled(why, 0, now);
      case AWAITING_PAYMENT, PAID -> {
        ask(refundId, why, now);
        reason = why;
        yield move(CANCELLING, now, "cancellation asked: " + why, says().cancellationRequested());
      }
      case CANCELLING ->
          ordered().isAnyLeaving()
              ? refused("A part of it is being cancelled: try again when that is settled")
              : new Outcome.Unchanged("it is cancelled already");
      case CANCELLED -> new Outcome.Unchanged("it is cancelled already");
      case COMPLETED -> refused("An order that is COMPLETED is returned, not cancelled");
      case REJECTED, EXPIRED ->
          refused("An order that is %s cannot be cancelled".formatted(status));
    };
  }

  /** The shopper has it. */
  public Outcome complete(Instant now) {
    return switch (status) {
      case PAID -> move(COMPLETED, now, "completed", says().completed(now));
      case COMPLETED -> new Outcome.Unchanged("it is completed already");
      case CREATED, RESERVING, AWAITING_PAYMENT, CANCELLING, REJECTED, EXPIRED, CANCELLED ->
          refused("An order that is %s cannot be completed".formatted(status));
    };
  }

  /** Its own timer has elapsed. Time is decided by its owner alone (rule 7). */
  public Outcome expire(Instant now) {
    return switch (status) {
      case CREATED -> expire("NOT_CHECKED_OUT", "It was not checked out in time", now);
      case RESERVING -> expire("NOT_RESERVED", "Its stock was not reserved in time", now);
      case AWAITING_PAYMENT, PAID, CANCELLING ->
          new Outcome.Unchanged("once the stock is held, payment-service decides about time");
      case COMPLETED, REJECTED, EXPIRED, CANCELLED -> closed();
    };
  }

  /** What happens to a part of it. */
  public OrderInPart inPart() {
    return new OrderInPart(this);
  }

  /** What inventory-service answers. */
  public StockOfOrder stock() {
    return new StockOfOrder(this);
  }

  /** What payment-service decides. */
  public PaymentOfOrder payment() {
    return new PaymentOfOrder(this);
  }

  /** What payment-service tells meanwhile. */
  public PaymentUnderWay paymentUnderWay() {
    return new PaymentUnderWay(this);
  }

  /**
   * Rule 9: the request that it waits for, once more, and never a change of state. Whoever is asked
   * gives the same decision again.
   */
  public Optional<DomainEvent> repeatRequest(Instant now) {
    Optional<DomainEvent> request =
        switch (status) {
          case RESERVING -> Optional.of(says().stockRequested());
          case AWAITING_PAYMENT -> Optional.of(says().paymentRequested());
          case CANCELLING -> Optional.of(says().cancellationRequested());
          case COMPLETED ->
              isReturning() ? Optional.of(says().cancellationRequested()) : Optional.empty();
          case CREATED, PAID, REJECTED, EXPIRED, CANCELLED -> Optional.empty();
        };
    request.ifPresent(_ -> requestedAt = now);
    return request;
  }

  static Outcome refused(String why) {
    return new Outcome.Refused(Refusal.WRONG_STATE, why);
  }
}
