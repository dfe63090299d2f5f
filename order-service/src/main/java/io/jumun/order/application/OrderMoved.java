package io.jumun.order.application;

import io.jumun.order.domain.OrderStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Said inside this process, once it is committed.
 *
 * @param from null for a new order
 */
public record OrderMoved(UUID orderId, @Nullable OrderStatus from, OrderStatus to) {}
