package io.jumun.contracts.payment;

import java.util.UUID;

/** It is not known whether this attempt is charged; payment-service goes on asking. */
public record PaymentUnsettled(UUID orderId, int attempt) implements PaymentEvent {}
