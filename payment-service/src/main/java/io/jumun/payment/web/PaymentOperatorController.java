package io.jumun.payment.web;

import io.jumun.http.access.Caller;
import io.jumun.http.access.ForAdmins;
import io.jumun.http.access.ForViewers;
import io.jumun.http.idempotency.Idempotency;
import io.jumun.http.idempotency.IdempotencyKey;
import io.jumun.http.page.Cursor;
import io.jumun.payment.application.ListPayments;
import io.jumun.payment.application.PaymentList;
import io.jumun.payment.application.PaymentView;
import io.jumun.payment.application.ResolvePayment;
import io.jumun.payment.domain.PaymentStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: what a person must see and settle. */
@ForAdmins
@RestController
@RequestMapping("/payments")
@Tag(name = "Operators")
class PaymentOperatorController {

  private final ListPayments payments;
  private final ResolvePayment resolvePayment;
  private final Idempotency idempotency;

  PaymentOperatorController(
      ListPayments payments, ResolvePayment resolvePayment, Idempotency idempotency) {
    this.payments = payments;
    this.resolvePayment = resolvePayment;
    this.idempotency = idempotency;
  }

  @ForViewers
  @GetMapping
  @Operation(
      summary = "Payments, the newest order first",
      description =
          "For viewers and admins. refundRefused: only those that are charged although their money was to go"
              + " back. rechecks: how often the gateway was asked in vain.")
  PaymentPage listPayments(
      @RequestParam(required = false) @Nullable PaymentStatus status,
      @RequestParam(defaultValue = "false") boolean refundRefused,
      @RequestParam(required = false)
          @Parameter(
              description = "nextCursor of the page before",
              schema = @Schema(type = "string"))
          @Nullable Cursor cursor,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
    var filter = new PaymentList.Filter(status, refundRefused);
    // One more than asked for tells whether there is a next page.
    var found = payments.newest(filter, cursor == null ? null : cursor.after(), limit + 1);
    return PaymentPage.of(found, limit);
  }

  @PostMapping("/{orderId}/resolution")
  @Operation(
      summary = "Have something done about a payment that does not settle by itself",
      description =
          "For admins. RECHECK_NOW: the gateway is asked at once. DISOWN: of a QUARANTINED payment;"
              + " if the gateway still shows another order's payment, the attempt counts as refused."
              + " REFUND_AGAIN: what was charged after its order was closed, and refused to go back."
              + " Nothing overrules the gateway's word: read the payment for what came of it.")
  ResponseEntity<PaymentView> resolve(
      Caller caller,
      IdempotencyKey key,
      @PathVariable UUID orderId,
      @Valid @RequestBody ResolutionRequest request) {
    return idempotency.once(
        key,
        request,
        PaymentView.class,
        () ->
            ResponseEntity.ok(
                resolvePayment.resolve(
                    caller.memberId(), orderId, request.action(), request.reason())));
  }

  @ForViewers
  @GetMapping("/{orderId}/resolutions")
  @Operation(
      summary = "What operators have had done about a payment, oldest first",
      description = "For viewers and admins.")
  ResolutionHistory resolutions(@PathVariable UUID orderId) {
    return new ResolutionHistory(payments.resolutionsOf(orderId));
  }
}
