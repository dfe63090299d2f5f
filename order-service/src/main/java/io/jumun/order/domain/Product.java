package io.jumun.order.domain;

import java.util.UUID;

/** A product as this service last heard of it. The price is for one piece. */
public record Product(UUID id, String name, Money price) {

  OrderLine times(Quantity quantity) {
    return new OrderLine(id, name, quantity, price.amount());
  }
}
