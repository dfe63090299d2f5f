package io.jumun.sandbox.payment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account that takes one deposit of one amount.
 *
 * @param expired whether the due date has passed without a deposit
 * @param secret comes with each DEPOSIT_CALLBACK, so that the merchant knows it for the gateway's
 * @param depositorName null before the deposit
 */
public record VirtualAccount(
    String bankCode,
    String accountNumber,
    String customerName,
    Instant dueAt,
    boolean expired,
    String secret,
    @Nullable String depositorName,
    String refundStatus) {}
