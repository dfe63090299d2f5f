package io.jumun.order.domain;

import io.jumun.contracts.RequestedQuantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;

/**
 * A line as it was ordered, and what has become of its pieces. Its pieces cost what they cost one
 * after the other: those that go first are the first.
 *
 * @param name of the day
 * @param unitPrice of the day, in minor units of the order's currency
 * @param discount its share of the order's discount, in minor units, fixed when it was ordered
 * @param gone pieces that were cancelled or returned, and paid back
 * @param leaving pieces that are about to be, as soon as payment-service says so
 */
@Embeddable
public record OrderLine(
    @Column(name = "product_id") UUID productId,
    String name,
    @Embedded Quantity quantity,
    @Column(name = "unit_price") long unitPrice,
    long discount,
    int gone,
    int leaving) {

  /** All of it is there, at its full price. */
  public OrderLine(UUID productId, String name, Quantity quantity, long unitPrice) {
    this(productId, name, quantity, unitPrice, 0, 0, 0);
  }

  OrderLine less(long share) {
    return new OrderLine(productId, name, quantity, unitPrice, share, gone, leaving);
  }

  /** The pieces that still belong to the order. */
  public int remaining() {
    return quantity.value() - gone;
  }

  /** The share of the discount of the pieces that still belong to the order, in minor units. */
  public long remainingDiscount() {
    return discount - discountOfFirst(gone);
  }

  /** Without the discount, in minor units. */
  long price() {
    return priceOf(quantity.value());
  }

  /** What was paid for the pieces that are gone, in minor units. */
  long worthGone() {
    return worthOfFirst(gone);
  }

  /** What was paid for the pieces that are leaving, in minor units. */
  long worthLeaving() {
    return worthOfFirst(gone + leaving) - worthOfFirst(gone);
  }

  private long worthOfFirst(int pieces) {
    return priceOf(pieces) - discountOfFirst(pieces);
  }

  private long priceOf(int pieces) {
    return pieces * unitPrice;
  }

  private long discountOfFirst(int pieces) {
    return discount == 0 ? 0 : new Share(discount, price()).upTo(priceOf(pieces));
  }

  OrderLine withLeaving(int pieces) {
    return new OrderLine(productId, name, quantity, unitPrice, discount, gone, pieces);
  }

  OrderLine withoutLeaving() {
    return new OrderLine(productId, name, quantity, unitPrice, discount, gone + leaving, 0);
  }

  RequestedQuantity requested() {
    return new RequestedQuantity(productId, remaining());
  }

  io.jumun.contracts.order.OrderLine published() {
    return published(quantity.value());
  }

  io.jumun.contracts.order.OrderLine published(int pieces) {
    return new io.jumun.contracts.order.OrderLine(productId, name, pieces, unitPrice);
  }
}
