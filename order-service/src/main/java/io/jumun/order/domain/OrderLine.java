package io.jumun.order.domain;

import io.jumun.contracts.RequestedQuantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;

/**
 * A line as it was ordered, and what has become of its pieces.
 *
 * @param name of the day
 * @param unitPrice of the day, in minor units of the order's currency
 * @param gone pieces that were cancelled or returned, and paid back
 * @param leaving pieces that are about to be, as soon as payment-service says so
 */
@Embeddable
public record OrderLine(
    @Column(name = "product_id") UUID productId,
    String name,
    @Embedded Quantity quantity,
    @Column(name = "unit_price") long unitPrice,
    int gone,
    int leaving) {

  /** All of it is there. */
  public OrderLine(UUID productId, String name, Quantity quantity, long unitPrice) {
    this(productId, name, quantity, unitPrice, 0, 0);
  }

  /** The pieces that still belong to the order. */
  public int remaining() {
    return quantity.value() - gone;
  }

  OrderLine withLeaving(int pieces) {
    return new OrderLine(productId, name, quantity, unitPrice, gone, pieces);
  }

  OrderLine withoutLeaving() {
    return new OrderLine(productId, name, quantity, unitPrice, gone + leaving, 0);
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
