package io.jumun.order.web;

import io.jumun.order.OrderProperties;
import io.jumun.order.application.DescribedOrder;
import io.jumun.order.application.HistoryEntry;
import io.jumun.order.domain.Order;
import io.jumun.order.domain.OrderLine;
import io.jumun.order.domain.OrderStatus;
import io.jumun.order.domain.PaymentMethod;
import io.jumun.order.domain.PaymentNote;
import io.jumun.order.domain.Refund;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as the API shows it (design.md section 5). Amounts are minor units of the currency.
 *
 * @param amount to pay for the lines that are left
 * @param discount of the lines that are left; taken off the amount already
 * @param couponId that gave the discount
 * @param payment null until the order is checked out
 * @param reason why it was rejected, expired or cancelled, or why it was not
 */
record OrderResource(
    UUID id,
    OrderStatus status,
    long amount,
    long discount,
    @Nullable UUID couponId,
    String currency,
    List<Line> lines,
    @Nullable PaymentMethod method,
    @Nullable Payment payment,
    @Nullable String reason,
    List<RefundOfOrder> refunds,
    Instant expiresAt,
    Instant createdAt,
    List<Event> history) {

  /**
   * What is left of a line, with name and price of the day it was ordered.
   *
   * @param discount its share of the order's; null in an answer that was given before there was any
   */
  record Line(UUID productId, String name, int quantity, long unitPrice, @Nullable Long discount) {}

  /**
   * What a client needs to open the gateway's window, and to explain a refusal.
   *
   * @param status null until the stock is reserved
   * @param deadline for display; payment-service alone judges it
   */
  record Payment(
      PaymentNote.@Nullable Status status,
      @Nullable Instant deadline,
      String orderName,
      @Nullable String code,
      @Nullable String message,
      Window window) {}

  /** Where the gateway's window is opened, and where it leads to. */
  record Window(String clientKey, String successUrl, String failUrl) {}

  /** Money asked back; the amount is known when it is done. */
  record RefundOfOrder(
      UUID id,
      Refund.Status status,
      @Nullable Long amount,
      String reason,
      Instant requestedAt,
      @Nullable Instant settledAt) {}

  /**
   * One thing that happened to it.
   *
   * @param by shopper, operator, or a service
   * @param person which shopper or operator; for viewers and administrators only
   */
  record Event(Instant at, String what, String by, @Nullable UUID person) {}

  static OrderResource of(DescribedOrder described, OrderProperties.Window window) {
    Order order = described.order();
    return new OrderResource(
        order.id(),
        order.status(),
        order.amount().amount(),
        order.discount(),
        order.couponId(),
        order.amount().currency(),
        order.lines().stream().map(OrderResource::line).toList(),
        order.method(),
        payment(order, window),
        order.reason(),
        order.refunds().stream().map(OrderResource::refund).toList(),
        order.expiresAt(),
        order.createdAt(),
        described.history().stream().map(OrderResource::event).toList());
  }

  private static Line line(OrderLine line) {
    return new Line(
        line.productId(),
        line.name(),
        line.remaining(),
        line.unitPrice(),
        line.remainingDiscount());
  }

  private static @Nullable Payment payment(Order order, OrderProperties.Window window) {
    if (order.method() == null) {
      return null;
    }
    PaymentNote note = order.paymentNote();
    return new Payment(
        note == null ? null : note.status(),
        note == null ? null : note.deadline(),
        order.name(),
        note == null ? null : note.code(),
        note == null ? null : note.message(),
        new Window(window.clientKey(), window.successUrl(), window.failUrl()));
  }

  private static RefundOfOrder refund(Refund refund) {
    return new RefundOfOrder(
        refund.id(),
        refund.status(),
        refund.amount(),
        refund.reason(),
        refund.requestedAt(),
        refund.settledAt());
  }

  private static Event event(HistoryEntry entry) {
    return new Event(entry.at(), entry.what(), entry.by(), entry.person());
  }
}
