package io.jumun.contracts.payment;

import java.util.UUID;

/**
 * This attempt is refused for good; the shopper may try again until the deadline. Code and message
 * are the gateway's.
 */
public record PaymentDeclined(UUID orderId, int attempt, String code, String message)
    implements PaymentEvent {}
