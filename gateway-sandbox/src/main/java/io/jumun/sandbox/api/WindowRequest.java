package io.jumun.sandbox.api;

import io.jumun.sandbox.payment.Purchase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What the merchant's page opens the window with; the amount is in won. */
record WindowRequest(@NotBlank String orderId, @NotNull Long amount, @Nullable String orderName) {

  Purchase purchase() {
    return new Purchase(orderId, orderName == null ? "Order " + orderId : orderName, amount);
  }
}
