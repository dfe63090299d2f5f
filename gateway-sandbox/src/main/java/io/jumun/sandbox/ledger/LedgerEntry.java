package io.jumun.sandbox.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that has moved, in won.
 *
 * @param merchant the API key, masked
 */
public record LedgerEntry(
    EntryKind kind,
    String orderId,
    String paymentKey,
    long amount,
    Instant at,
    String merchant,
    @Nullable String idempotencyKey) {}
