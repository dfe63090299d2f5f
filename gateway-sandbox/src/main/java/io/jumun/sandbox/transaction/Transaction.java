package io.jumun.sandbox.transaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a payment.
 *
 * @param status of the payment after it
 * @param amount in won, never negative: the charge's, the cancellation's, and 0 when no money moved
 *     to or from the merchant
 */
public record Transaction(
    String transactionKey,
    String paymentKey,
    String orderId,
    @Nullable String method,
    String status,
    long amount,
    Instant at) {}
