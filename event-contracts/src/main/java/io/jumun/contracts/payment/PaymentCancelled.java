package io.jumun.contracts.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nothing remains charged. The refunded amount (minor units) is all that was ever given back, 0
 * when nothing had been charged.
 */
public record PaymentCancelled(
    UUID orderId, @Nullable UUID refundId, long refundedAmount, String currency)
    implements PaymentEvent {}
