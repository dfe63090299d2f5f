package io.jumun.sandbox.payment;

import org.jspecify.annotations.Nullable;

/**
 * What shall be given back.
 *
 * @param amount in won; null for all that is left
 * @param account demanded for a deposit, ignored for a card
 */
public record Refund(@Nullable Long amount, String reason, @Nullable RefundAccount account) {}
