package io.jumun.order.application;

import io.jumun.order.domain.Basket;
import io.jumun.order.domain.Shown;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to be placed.
 *
 * @param shown what the shopper knows of its prices
 * @param couponId null for none
 */
public record NewOrder(Basket basket, Shown shown, @Nullable UUID couponId) {}
