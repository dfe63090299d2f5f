package io.jumun.payment.domain;

/**
 * What the shopper agreed to.
 *
 * @param method the way to pay, which says who is asked
 * @param amount in minor units
 */
public record Consent(String method, PaymentKey key, long amount) {}
