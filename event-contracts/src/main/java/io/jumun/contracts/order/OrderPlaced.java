package io.jumun.contracts.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order exists, with the prices of the day. Nothing is reserved yet. Amounts are minor units of
 * the currency; discount is already taken off amount.
 */
public record OrderPlaced(
    UUID orderId,
    UUID memberId,
    List<OrderLine> lines,
    long amount,
    long discount,
    String currency,
    @Nullable UUID couponId,
    Instant placedAt,
    Instant expiresAt)
    implements OrderEvent {}
