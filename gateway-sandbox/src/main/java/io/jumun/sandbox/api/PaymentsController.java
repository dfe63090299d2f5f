package io.jumun.sandbox.api;

import io.jumun.sandbox.fault.Operation;
import io.jumun.sandbox.payment.CancelPayment;
import io.jumun.sandbox.payment.ConfirmPayment;
import io.jumun.sandbox.payment.FindPayment;
import io.jumun.sandbox.payment.GatewayError;
import io.jumun.sandbox.payment.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The merchant's side: core API v1. */
@RestController
@RequestMapping("/v1/payments")
class PaymentsController {

  private final ConfirmPayment confirmPayment;
  private final CancelPayment cancelPayment;
  private final FindPayment findPayment;
  private final FrontDoor door;

  PaymentsController(
      ConfirmPayment confirmPayment,
      CancelPayment cancelPayment,
      FindPayment findPayment,
      FrontDoor door) {
    this.confirmPayment = confirmPayment;
    this.cancelPayment = cancelPayment;
    this.findPayment = findPayment;
    this.door = door;
  }

  @PostMapping("/confirm")
  @Nullable ResponseEntity<String> confirm(
      @Valid @RequestBody ConfirmRequest body, HttpServletRequest request) {
    var call = new Call(request, Operation.CONFIRM, body.orderId());
    return door.let(
        call,
        decline ->
            confirmPayment.confirm(
                body.paymentKey(), body.orderId(), body.amount(), call.author(), decline));
  }

  @PostMapping("/{paymentKey}/cancel")
  @Nullable ResponseEntity<String> cancel(
      @PathVariable String paymentKey,
      @Valid @RequestBody CancelRequest body,
      HttpServletRequest request) {
    var call = new Call(request, Operation.CANCEL, orderOf(paymentKey));
    return door.let(
        call, unless(() -> cancelPayment.cancel(paymentKey, body.refund(), call.author())));
  }

  @GetMapping("/{paymentKey}")
  @Nullable ResponseEntity<String> byKey(
      @PathVariable String paymentKey, HttpServletRequest request) {
    var call = new Call(request, Operation.GET, orderOf(paymentKey));
    return door.let(call, unless(() -> findPayment.byKey(paymentKey)));
  }

  @GetMapping("/orders/{orderId}")
  @Nullable ResponseEntity<String> byOrder(
      @PathVariable String orderId, HttpServletRequest request) {
    var call = new Call(request, Operation.GET, orderId);
    return door.let(call, unless(() -> findPayment.byOrder(orderId)));
  }

  private @Nullable String orderOf(String paymentKey) {
    return findPayment.orderOf(paymentKey).orElse(null);
  }

  private static Work unless(Supplier<Outcome> work) {
    return (@Nullable GatewayError decline) ->
        decline == null ? work.get() : new Outcome.Refused(decline);
  }
}
