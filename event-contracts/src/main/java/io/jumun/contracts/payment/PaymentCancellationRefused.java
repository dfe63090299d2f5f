package io.jumun.contracts.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gateway refuses the refund for good: the amount stays charged. */
public record PaymentCancellationRefused(
    UUID orderId, @Nullable UUID refundId, String code, String message) implements PaymentEvent {}
