package io.jumun.contracts.order;

import java.util.UUID;

/** The order is cancelled, and what was paid (minor units, 0 when nothing was) is refunded. */
public record OrderCancelled(
    UUID orderId, UUID memberId, String reason, long refundedAmount, String currency)
    implements OrderEvent {}
