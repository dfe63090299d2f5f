package io.jumun.contracts.payment;

import java.util.UUID;

/** The gateway contradicts our books; nothing is accepted until it is cleared up. */
public record PaymentQuarantined(UUID orderId, int attempt, String reason)
    implements PaymentEvent {}
