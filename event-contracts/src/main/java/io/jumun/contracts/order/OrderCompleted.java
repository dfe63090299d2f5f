package io.jumun.contracts.order;

import java.time.Instant;
import java.util.UUID;

/** The shopper has what was ordered; a return from here on is an operator's refund. */
public record OrderCompleted(UUID orderId, UUID memberId, Instant completedAt)
    implements OrderEvent {}
