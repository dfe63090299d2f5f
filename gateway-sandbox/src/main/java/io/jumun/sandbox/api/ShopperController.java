package io.jumun.sandbox.api;

import io.jumun.sandbox.payment.OpenPayment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shopper's side: the payment window, played. */
@RestController
class ShopperController {

  private final OpenPayment openPayment;

  ShopperController(OpenPayment openPayment) {
    this.openPayment = openPayment;
  }

  @PostMapping("/sandbox/payments")
  @ResponseStatus(HttpStatus.CREATED)
  Authenticated pay(@Valid @RequestBody Purchase purchase) {
    return new Authenticated(
        openPayment.byCard(purchase.orderId(), purchase.name(), purchase.amount()));
  }

  /** What the shopper agrees to pay, in won. */
  record Purchase(@NotBlank String orderId, @NotNull Long amount, @Nullable String orderName) {

    String name() {
      return orderName == null ? "Order " + orderId : orderName;
    }
  }

  /** What the real window appends to the merchant's success URL. */
  record Authenticated(String paymentKey) {}
}
