package io.jumun.payment.web;

import io.jumun.http.access.Caller;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.waiting.Changes;
import io.jumun.http.waiting.PreferredWait;
import io.jumun.payment.application.ConfirmPayment;
import io.jumun.payment.application.FindPayment;
import io.jumun.payment.application.PaymentView;
import io.jumun.payment.domain.ConfirmOutcome;
import io.jumun.payment.domain.ConfirmOutcome.Known;
import io.jumun.payment.domain.ConfirmOutcome.Started;
import io.jumun.payment.domain.PaymentStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
  private final Changes<PaymentView> changes;

  PaymentController(
      ConfirmPayment confirmPayment, FindPayment findPayment, Changes<PaymentView> changes) {
    this.confirmPayment = confirmPayment;
    this.findPayment = findPayment;
    this.changes = changes;
  }

  @PostMapping("/confirm")
  @Operation(
      summary = "Pay what was agreed to in the gateway's window, or with points",
      description =
          "Answers 202 before the gateway is asked: read the payment until it is decided, or say"
              + " Prefer: wait=10 to be answered when it is, after ten seconds at the latest. The same"
              + " paymentKey again is the same attempt, not another one; with method POINTS, which"
              + " takes no paymentKey, the same Idempotency-Key is.")
  @ApiResponse(responseCode = "200", description = "Decided already")
  @ApiResponse(responseCode = "202", description = "Being asked for: read the payment until it is")
  ResponseEntity<PaymentView> confirm(
      Caller caller,
      IdempotencyKey key,
      PreferredWait wait,
      @Valid @RequestBody ConfirmRequest request) {
    return answer(
        changes.await(
            request.orderId().toString(),
            wait,
            () -> begin(caller, key, request),
            () -> findPayment.ofMember(caller.memberId(), request.orderId()),
            payment -> !isBeingAsked(payment)));
  }

  /** Whether there will be news: not of an attempt that may be decided already. */
  private boolean begin(Caller caller, IdempotencyKey key, ConfirmRequest request) {
    var outcome =
        confirmPayment.confirm(caller.memberId(), request.orderId(), request.consent(key));
    return switch (outcome) {
      case Started _ -> true;
      case Known _ -> false;
      case ConfirmOutcome.Refused refused -> throw new ConfirmRefused(refused);
    };
  }

  @GetMapping("/{orderId}")
  @Operation(
      summary = "A payment with its attempts and refunds",
      description =
          "With Prefer: wait=10 an answer about a payment of which the gateway is being asked comes"
              + " when it is decided, after ten seconds at the latest.")
  PaymentView find(Caller caller, PreferredWait wait, @PathVariable UUID orderId) {
    return find(caller.looksAt(), orderId, wait);
  }

  /**
   * @param member whose it must be; null for anybody's
   */
  private PaymentView find(@Nullable UUID member, UUID orderId, PreferredWait wait) {
    return changes.await(
        orderId.toString(),
        wait,
        () ->
            member == null ? findPayment.ofAnybody(orderId) : findPayment.ofMember(member, orderId),
        payment -> !isBeingAsked(payment));
  }

  private static ResponseEntity<PaymentView> answer(PaymentView payment) {
    return ResponseEntity.status(isUnderWay(payment) ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .location(URI.create("/payments/" + payment.orderId()))
        .body(payment);
  }

  /** A deposit takes days: nobody waits for it here. */
  private static boolean isBeingAsked(PaymentView payment) {
    return isUnderWay(payment) && payment.status() != PaymentStatus.WAITING_FOR_DEPOSIT;
  }

  private static boolean isUnderWay(PaymentView payment) {
    return switch (payment.status()) {
      case CONFIRMING, UNSETTLED, QUARANTINED, WAITING_FOR_DEPOSIT, REFUNDING -> true;
      case READY, APPROVED, EXPIRED, CANCELLED -> false;
    };
  }
}
