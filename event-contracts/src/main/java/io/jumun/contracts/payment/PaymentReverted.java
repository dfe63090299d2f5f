package io.jumun.contracts.payment;

import java.time.Instant;
import java.util.UUID;

/** An approved deposit fell back to waiting. */
public record PaymentReverted(UUID orderId, Instant dueAt) implements PaymentEvent {}
