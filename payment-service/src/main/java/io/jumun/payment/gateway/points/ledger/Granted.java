package io.jumun.payment.gateway.points.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * Points that a member was given.
 *
 * @param balance what the member had then
 */
public record Granted(
    UUID id, UUID memberId, long amount, String reason, long balance, Instant at) {}
