package io.jumun.sandbox.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Who moved money.
 *
 * @param merchant the API key, masked
 * @param idempotencyKey that came with the request; null when there was none
 */
public record Authorship(String merchant, @Nullable String idempotencyKey) {}
