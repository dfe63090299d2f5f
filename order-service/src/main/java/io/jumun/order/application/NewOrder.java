package io.jumun.order.application;

import io.jumun.order.domain.Basket;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed.
 *
 * @param couponId null for none
 */
public record NewOrder(Basket basket, @Nullable UUID couponId) {}
