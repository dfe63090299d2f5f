package io.jumun.payment.gateway.points.ledger;

import java.util.List;
import java.util.UUID;

/**
 * What a member has, and how it came.
 *
 * @param movements the newest first
 */
public record Statement(UUID member, long balance, List<Movement> movements) {}
