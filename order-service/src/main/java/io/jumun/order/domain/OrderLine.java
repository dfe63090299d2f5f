package io.jumun.order.domain;

import io.jumun.contracts.RequestedQuantity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;

/**
 * A line as it was ordered.
 *
 * @param name of the day
 * @param unitPrice of the day, in minor units of the order's currency
 */
@Embeddable
public record OrderLine(
    @Column(name = "product_id") UUID productId,
    String name,
    @Embedded Quantity quantity,
    @Column(name = "unit_price") long unitPrice) {

  RequestedQuantity requested() {
    return new RequestedQuantity(productId, quantity.value());
  }

  io.jumun.contracts.order.OrderLine published() {
    return new io.jumun.contracts.order.OrderLine(productId, name, quantity.value(), unitPrice);
  }
}
