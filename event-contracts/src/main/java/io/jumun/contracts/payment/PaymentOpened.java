package io.jumun.contracts.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * The payment waits for the shopper until the deadline. For display only: nobody but
 * payment-service decides about time.
 */
public record PaymentOpened(UUID orderId, long amount, String currency, Instant deadline)
    implements PaymentEvent {}
