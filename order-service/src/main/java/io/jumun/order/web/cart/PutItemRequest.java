package io.jumun.order.web.cart;

import io.jumun.order.domain.Quantity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * @param quantity instead of what was there of the product
 */
record PutItemRequest(@NotNull @Min(1) @Max(Quantity.MOST) Integer quantity) {}
