package io.jumun.payment.web;

import io.jumun.payment.domain.PaymentKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What the gateway's window gave back to the shop.
 *
 * @param paymentKey the gateway's name for what the shopper agreed to
 * @param amount in minor units of the order's currency
 */
record ConfirmRequest(
    @NotBlank @Size(max = PaymentKey.LONGEST) String paymentKey,
    @NotNull UUID orderId,
    @Positive long amount) {}
