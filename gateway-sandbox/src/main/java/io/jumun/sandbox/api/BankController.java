package io.jumun.sandbox.api;

import io.jumun.sandbox.payment.Outcome;
import io.jumun.sandbox.payment.PayDeposit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bank's side: deposits made, and taken back. */
@RestController
@RequestMapping("/sandbox/payments/{paymentKey}")
class BankController {

  private final PayDeposit payDeposit;
  private final Answers answers;

  BankController(PayDeposit payDeposit, Answers answers) {
    this.payDeposit = payDeposit;
    this.answers = answers;
  }

  @PostMapping("/deposit")
  ResponseEntity<String> deposit(
      @PathVariable String paymentKey, @RequestBody(required = false) @Nullable Payer payer) {
    return answer(payDeposit.deposit(paymentKey, payer == null ? null : payer.depositorName()));
  }

  @PostMapping("/deposit-reversal")
  ResponseEntity<String> reverse(@PathVariable String paymentKey) {
    return answer(payDeposit.reverse(paymentKey));
  }

  private ResponseEntity<String> answer(Outcome outcome) {
    return answers.response(answers.to(outcome));
  }

  /** Whoever sends the money; the customer when absent. */
  record Payer(@Nullable String depositorName) {}
}
