package io.jumun.payment.gateway.points.ledger;

import java.util.UUID;

/**
 * Points that the shop gives to a member.
 *
 * @param amount 1 or more
 * @param reason which the member sees
 * @param admin who grants them
 * @param idempotencyKey granted once, however often it is asked for
 */
public record Grant(UUID member, long amount, String reason, UUID admin, String idempotencyKey) {}
