package io.jumun.contracts.payment;

import java.time.Instant;
import java.util.UUID;

/** The amount (minor units) is charged. */
public record PaymentApproved(
    UUID orderId, long amount, String currency, String method, Instant approvedAt)
    implements PaymentEvent {}
