package io.jumun.payment.web;

import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.payment.application.ConfirmPayment;
import io.jumun.payment.application.FindPayment;
import io.jumun.payment.application.PaymentView;
import io.jumun.payment.domain.ConfirmOutcome;
import io.jumun.payment.domain.ConfirmOutcome.Known;
import io.jumun.payment.domain.ConfirmOutcome.Started;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/payments")
@Tag(name = "Payments")
class PaymentController {

  private final ConfirmPayment confirmPayment;
  private final FindPayment findPayment;

  PaymentController(ConfirmPayment confirmPayment, FindPayment findPayment) {
    this.confirmPayment = confirmPayment;
    this.findPayment = findPayment;
  }

  @PostMapping("/confirm")
  @Operation(
      summary = "Pay what was agreed to in the gateway's window, or with points",
      description =
          "Answers 202 before the gateway is asked: read the payment until it is decided. The same"
              + " paymentKey again is the same attempt, not another one; with method POINTS, which"
              + " takes no paymentKey, the same Idempotency-Key is.")
  @ApiResponse(responseCode = "200", description = "Decided already")
  @ApiResponse(responseCode = "202", description = "Being asked for: read the payment until it is")
  ResponseEntity<PaymentView> confirm(
      Caller caller, IdempotencyKey key, @Valid @RequestBody ConfirmRequest request) {
    var outcome =
        confirmPayment.confirm(caller.memberId(), request.orderId(), request.consent(key));
    return switch (outcome) {
      case Started _, Known _ -> answer(findPayment.ofMember(caller.memberId(), request.orderId()));
      case ConfirmOutcome.Refused refused -> throw new ConfirmRefused(refused);
    };
  }

  @GetMapping("/{orderId}")
  @Operation(summary = "A payment with its attempts and refunds")
  PaymentView find(Caller caller, @PathVariable UUID orderId) {
    return caller.admin()
        ? findPayment.ofAnybody(orderId)
        : findPayment.ofMember(caller.memberId(), orderId);
  }

  private static ResponseEntity<PaymentView> answer(PaymentView payment) {
    return ResponseEntity.status(isUnderWay(payment) ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .location(URI.create("/payments/" + payment.orderId()))
        .body(payment);
  }

  private static boolean isUnderWay(PaymentView payment) {
    return switch (payment.status()) {
      case CONFIRMING, UNSETTLED, QUARANTINED, WAITING_FOR_DEPOSIT, REFUNDING -> true;
      case READY, APPROVED, EXPIRED, CANCELLED -> false;
    };
  }
}
