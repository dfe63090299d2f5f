package io.jumun.contracts.payment;

import java.util.UUID;

/** One refund gave back a part (minor units); what remains is charged as before. */
public record PaymentPartiallyCancelled(
    UUID orderId, UUID refundId, long refundedAmount, long remainingAmount, String currency)
    implements PaymentEvent {}
