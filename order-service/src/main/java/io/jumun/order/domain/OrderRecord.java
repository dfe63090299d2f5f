package io.jumun.order.domain;

import io.jumun.contracts.DomainEvent;
import io.jumun.contracts.order.OrderLinesCancelled;
import io.jumun.contracts.order.OrderReturned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an order, and the only two ways in which it moves. The rules stand in {@link
 * Order}, {@link StockOfOrder} and {@link PaymentOfOrder}.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class OrderRecord {

  /** The kind of the timer that an order asks for. */
  public static final String EXPIRY = "order-expiry";

  private static final int LONGEST_NAME = 100;

  @Id UUID id;

  @Version @Nullable Long version;

  @Column(name = "member_id", updatable = false)
  UUID memberId;

  @Enumerated(EnumType.STRING)
  OrderStatus status;

  /** Of what is left of it. */
  @Embedded Money amount;

  /** Of all that was ordered. */
  @Column(updatable = false)
  long discount;

  @Column(name = "coupon_id", updatable = false)
  @Nullable UUID couponId;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  List<OrderLine> lines = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "order_refund", joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "position")
  List<Refund> refunds = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  @Nullable PaymentMethod method;

  @Embedded @Nullable PaymentNote paymentNote;

  @Nullable String reason;

  /** Whether inventory-service was told that it is sold, and not told otherwise since. */
  @Column(name = "paid_announced")
  boolean paidAnnounced;

  /** C1: the last number that was heard from inventory-service. */
  @Column(name = "last_inventory_sequence")
  long lastInventorySequence;

  /** C1: the last number that was heard from payment-service. */
  @Column(name = "last_payment_sequence")
  long lastPaymentSequence;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  Instant expiresAt;

  @Column(name = "status_since")
  Instant statusSince;

  /** When the request that it waits for was last made; null when it waits for none. */
  @Column(name = "requested_at")
  @Nullable Instant requestedAt;

  OrderEvents says() {
    return new OrderEvents(this);
  }

  /**
   * @throws IllegalStateException when that is no way to go: a rule is wrong
   */
  Outcome.Moved move(OrderStatus to, Instant at, String what, DomainEvent... events) {
    if (!status.mayBecome(to)) {
      throw new IllegalStateException("Order %s cannot go from %s to %s".formatted(id, status, to));
    }
    var moved = new Outcome.Moved(status, to, what, List.of(events));
    stand(to, at);
    return moved;
  }

  /**
   * Ends it, and its timer: the scheduler shrugs at one that has elapsed or was cancelled already.
   */
  Outcome.Moved close(OrderStatus to, Instant at, String why, DomainEvent event) {
    reason = why;
    return move(to, at, why, event, says().expiryTimerCancelled());
  }

  Outcome.Moved expire(String code, String why, Instant now) {
    return close(OrderStatus.EXPIRED, now, why, says().expired(code));
  }

  Outcome.Moved cancelled(String why, long refunded, Instant now) {
    return close(OrderStatus.CANCELLED, now, why, says().cancelled(why, refunded));
  }

  void stand(OrderStatus to, Instant at) {
    status = to;
    statusSince = at;
    requestedAt = OrderStatus.WAITING.contains(to) ? at : null;
  }

  Outcome closed() {
    return new Outcome.Unchanged("it is closed: " + status);
  }

  OrderLines ordered() {
    return new OrderLines(lines);
  }

  /** The refund that is waited for. */
  Refund refund() {
    return refunds.getLast();
  }

  void ask(UUID refundId, String why, Instant now) {
    refunds.add(Refund.requested(refundId, why, now));
  }

  /** Whether a completed order waits for the refund of what was brought back. */
  boolean isReturning() {
    return status == OrderStatus.COMPLETED && requestedAt != null;
  }

  /** Whether payment-service is asked to give something back. */
  public boolean awaitsRefund() {
    return status == OrderStatus.CANCELLING || isReturning();
  }

  /** What is leaving is gone. */
  OrderLinesCancelled linesCancelled(UUID refundId, long refunded) {
    var gone = letGo();
    return says().linesCancelled(refundId, gone, refunded);
  }

  /** What is leaving is gone. */
  OrderReturned returned(UUID refundId, long refunded) {
    var gone = letGo();
    return says().returned(refundId, gone, refunded);
  }

  private List<io.jumun.contracts.order.OrderLine> letGo() {
    var gone = ordered().leaving();
    amount = new Money(amount.amount() - ordered().worthLeaving(), amount.currency());
    ordered().go();
    return gone;
  }

  /** With what is gone since. */
  Money orderedAmount() {
    return new Money(amount.amount() + ordered().worthGone(), amount.currency());
  }

  void settle(Refund settled) {
    refunds.set(refunds.size() - 1, settled);
  }

  PaymentNote knownOfPayment() {
    @Nullable PaymentNote note = paymentNote;
    return note == null ? PaymentNote.requested() : note;
  }

  /** What the gateway's window shows: at most 100 characters. */
  public String name() {
    String others = lines.size() == 1 ? "" : " and %d more".formatted(lines.size() - 1);
    String first = lines.getFirst().name();
    return first.substring(0, Math.min(first.length(), LONGEST_NAME - others.length())) + others;
  }

  public UUID id() {
    return id;
  }

  public OrderStatus status() {
    return status;
  }

  /** Of what is left of it. */
  public Money amount() {
    return amount;
  }

  /** Of what is left of it: in minor units, already taken off the amount. */
  public long discount() {
    return ordered().discount();
  }

  /** That it was ordered with; null when it was ordered without one. */
  public @Nullable UUID couponId() {
    return couponId;
  }

  /** Those of which something is left. */
  public List<OrderLine> lines() {
    return ordered().remaining();
  }

  public List<Refund> refunds() {
    return List.copyOf(refunds);
  }

  /** Null until it is checked out. */
  public @Nullable PaymentMethod method() {
    return method;
  }

  /** Null until payment is asked for. */
  public @Nullable PaymentNote paymentNote() {
    return paymentNote;
  }

  /** Why it was rejected, expired or cancelled, or why it was not. */
  public @Nullable String reason() {
    return reason;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
