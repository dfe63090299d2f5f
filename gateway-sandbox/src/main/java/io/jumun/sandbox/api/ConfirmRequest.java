package io.jumun.sandbox.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The body of a confirm; the amount is in won. */
record ConfirmRequest(
    @NotBlank String paymentKey, @NotBlank String orderId, @NotNull Long amount) {}
