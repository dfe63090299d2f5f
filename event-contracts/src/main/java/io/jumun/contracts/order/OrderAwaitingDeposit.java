package io.jumun.contracts.order;

import java.time.Instant;
import java.util.UUID;

/**
 * The shopper has a bank account to transfer the money to; stock stays held for the order
 * meanwhile. Said again with another date when a deposit that had come fell back.
 *
 * @param dueAt until when the deposit can come
 */
public record OrderAwaitingDeposit(UUID orderId, UUID memberId, Instant dueAt)
    implements OrderEvent {}
