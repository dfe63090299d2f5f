package io.jumun.payment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to ask the gateway about one payment.
 *
 * @param token comes back with the answer
 * @param until by the database's clock; then the work is anybody's
 */
public record Lease(UUID token, Instant until) {}
