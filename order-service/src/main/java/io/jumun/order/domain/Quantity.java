package io.jumun.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How many pieces of a product: 1 to 999. */
@Embeddable
public record Quantity(@Column(name = "quantity") int value) {

  public static final int MOST = 999;

  public Quantity {
    if (value < 1 || value > MOST) {
      throw UnacceptableBasket.quantity(value);
    }
  }

  Quantity plus(Quantity other) {
    return new Quantity(value + other.value);
  }
}
