package io.jumun.sandbox.api;

import io.jumun.sandbox.SandboxProperties;
import io.jumun.sandbox.payment.Choice;
import io.jumun.sandbox.payment.FindPayment;
import io.jumun.sandbox.payment.GatewayError;
import io.jumun.sandbox.payment.PaymentMethod;
import io.jumun.sandbox.payment.PaymentWindow;
import io.jumun.sandbox.wire.PaymentBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shopper's side: the payment window, played. */
@RestController
class ShopperController {

  private final PaymentWindow window;
  private final FindPayment findPayment;
  private final Answers answers;
  private final SandboxProperties properties;
  private final Clock clock = Clock.systemUTC();

  ShopperController(
      PaymentWindow window,
      FindPayment findPayment,
      Answers answers,
      SandboxProperties properties) {
    this.window = window;
    this.findPayment = findPayment;
    this.answers = answers;
    this.properties = properties;
  }

  @PostMapping("/sandbox/payments")
  @ResponseStatus(HttpStatus.CREATED)
  Opened pay(@Valid @RequestBody PaymentRequest request) {
    return new Opened(window.pay(request.window().purchase(), choice(request.choice())));
  }

  @GetMapping("/sandbox/payments")
  Payments youngest(
      @RequestParam(required = false) @Nullable String orderId,
      @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
    return new Payments(
        findPayment.youngest(orderId, limit).stream().map(PaymentBody::of).toList());
  }

  @PostMapping("/sandbox/windows")
  @ResponseStatus(HttpStatus.CREATED)
  Opened open(@Valid @RequestBody WindowRequest request) {
    return new Opened(window.open(request.purchase()));
  }

  @PostMapping("/sandbox/payments/{paymentKey}/authentication")
  ResponseEntity<String> authenticate(
      @PathVariable String paymentKey, @Valid @RequestBody ChoiceRequest request) {
    return answers.response(answers.to(window.choose(paymentKey, choice(request))));
  }

  /** The card is no good, or the shopper cannot prove that it is theirs. */
  @PostMapping("/sandbox/payments/{paymentKey}/refusal")
  ResponseEntity<String> refuse(
      @PathVariable String paymentKey, @RequestBody(required = false) @Nullable Reason reason) {
    String code = reason == null || reason.code() == null ? "REJECT_CARD_COMPANY" : reason.code();
    return answers.response(answers.to(window.refuse(paymentKey, GatewayError.named(code))));
  }

  private Choice choice(ChoiceRequest request) {
    return request.choice(clock.instant(), properties.depositPeriod());
  }

  /** Window and choice in one. */
  record PaymentRequest(
      @NotBlank String orderId,
      @NotNull Long amount,
      @Nullable String orderName,
      @Nullable PaymentMethod method,
      @Nullable String bank,
      @Nullable String customerName,
      @Nullable @Min(1) @Max(720) Integer validHours,
      @Nullable LocalDateTime dueDate) {

    WindowRequest window() {
      return new WindowRequest(orderId, amount, orderName);
    }

    ChoiceRequest choice() {
      return new ChoiceRequest(method, bank, customerName, validHours, dueDate);
    }
  }

  /** What the real window appends to the merchant's success URL. */
  record Opened(String paymentKey) {}

  record Payments(List<PaymentBody> payments) {}

  record Reason(@Nullable String code) {}
}
