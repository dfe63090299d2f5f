package io.jumun.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jumun.order.application.NewOrder;
import io.jumun.order.domain.Basket;
import io.jumun.order.domain.Quantity;
import io.jumun.order.domain.Shown;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product named twice is one line with the quantities added.
 *
 * <p>What was not said is left out of what an idempotency key is compared with: a request that an
 * older version has answered is the same to a newer one.
 *
 * @param couponId of GET /coupons; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceOrderRequest(
    @NotNull @Size(min = 1, max = Basket.MOST_LINES) List<@NotNull @Valid Line> lines,
    @Nullable UUID couponId) {

  /**
   * @param unitPrice that the shopper agreed to, in minor units; null for whatever it is
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      @NotNull UUID productId,
      @NotNull @Min(1) @Max(Quantity.MOST) Integer quantity,
      @Min(0) @Nullable Long unitPrice) {

    private Stream<Shown.Price> shown() {
      return Stream.ofNullable(unitPrice).map(price -> new Shown.Price(productId, price));
    }
  }

  NewOrder order() {
    var basket = new Basket.Lines();
    lines.forEach(line -> basket.add(line.productId(), new Quantity(line.quantity())));
    var shown = new Shown(lines.stream().flatMap(Line::shown).toList(), null);
    return new NewOrder(basket.basket(), shown, couponId);
  }
}
