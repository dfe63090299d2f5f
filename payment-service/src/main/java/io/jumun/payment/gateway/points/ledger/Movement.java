package io.jumun.payment.gateway.points.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Points that came to a member, or went.
 *
 * @param amount less than 0 when they went
 * @param orderId that was paid, or given back; null of a grant
 * @param reason of a grant or a refund
 */
public record Movement(
    UUID id,
    TransferKind kind,
    long amount,
    @Nullable UUID orderId,
    @Nullable String reason,
    Instant at) {}
