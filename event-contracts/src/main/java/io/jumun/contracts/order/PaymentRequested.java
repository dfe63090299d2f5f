package io.jumun.contracts.order;

import java.util.UUID;

/**
 * A command to payment-service: open a payment over the amount, in minor units, and answer when it
 * is decided. Known methods: CARD, POINTS.
 */
public record PaymentRequested(
    UUID orderId, UUID memberId, String method, long amount, String currency, String orderName)
    implements OrderEvent {}
