package io.jumun.sandbox.api;

import io.jumun.sandbox.ledger.Authorship;
import io.jumun.sandbox.payment.CancelPayment;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The merchant's people in the gateway's own console, behind the back of the merchant's program.
 */
@RestController
class BackOfficeController {

  private static final Authorship BACK_OFFICE = new Authorship("back office", null);

  private final CancelPayment cancelPayment;
  private final Answers answers;

  BackOfficeController(CancelPayment cancelPayment, Answers answers) {
    this.cancelPayment = cancelPayment;
    this.answers = answers;
  }

  @PostMapping("/sandbox/payments/{paymentKey}/cancellation")
  ResponseEntity<String> cancel(
      @PathVariable String paymentKey, @Valid @RequestBody CancelRequest request) {
    return answers.response(
        answers.to(cancelPayment.cancel(paymentKey, request.refund(), BACK_OFFICE)));
  }
}
