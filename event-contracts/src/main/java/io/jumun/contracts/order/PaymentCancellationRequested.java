package io.jumun.contracts.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command to payment-service: give back what was paid, or see to it that nothing will be. It
 * always answers. Without an amount (minor units), all of it.
 */
public record PaymentCancellationRequested(
    UUID orderId, UUID refundId, @Nullable Long amount, String reason) implements OrderEvent {}
