package io.jumun.inventory.application;

import io.jumun.inventory.domain.LedgerEntry.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person did to the stock of a product.
 *
 * @param kind INITIAL, ADJUSTED or OPENING
 * @param delta pieces that came in, or, negative, that are gone
 * @param by the administrator; null on OPENING, which nobody did
 */
public record StockAdjustment(
    UUID id, Kind kind, long delta, String reason, @Nullable UUID by, Instant at) {}
