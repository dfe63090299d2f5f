package io.jumun.order.web;

import io.jumun.order.domain.Basket;
import io.jumun.order.domain.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A product named twice is one line with the quantities added. */
record PlaceOrderRequest(
    @NotNull @Size(min = 1, max = Basket.MOST_LINES) List<@NotNull @Valid Line> lines) {

  record Line(@NotNull UUID productId, @NotNull @Min(1) @Max(Quantity.MOST) Integer quantity) {}

  Basket basket() {
    var basket = new Basket.Lines();
    lines.forEach(line -> basket.add(line.productId(), new Quantity(line.quantity())));
    return basket.basket();
  }
}
