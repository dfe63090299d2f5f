package io.jumun.contracts.payment;

import java.util.UUID;

/** Nothing is charged and nothing will be: the deadline is over. */
public record PaymentExpired(UUID orderId) implements PaymentEvent {}
