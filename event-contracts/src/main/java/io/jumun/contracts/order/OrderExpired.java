package io.jumun.contracts.order;

import java.util.UUID;

/** Nobody paid in time. Known reasons: NOT_CHECKED_OUT, NOT_RESERVED, NOT_PAID. */
public record OrderExpired(UUID orderId, UUID memberId, String reason) implements OrderEvent {}
