package io.jumun.contracts.payment;

import java.time.Instant;
import java.util.UUID;

/** A deposit to a virtual account is due. */
public record PaymentAwaitingDeposit(UUID orderId, long amount, String currency, Instant dueAt)
    implements PaymentEvent {}
