package io.jumun.contracts.order;

import java.util.UUID;

/** A payment that had been reported fell back to waiting; nothing may be handed over. */
public record OrderPaymentReverted(UUID orderId, UUID memberId) implements OrderEvent {}
