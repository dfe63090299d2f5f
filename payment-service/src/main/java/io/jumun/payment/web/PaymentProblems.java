package io.jumun.payment.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jumun.http.problem.Problems;
import io.jumun.payment.application.PaymentNotFound;
import io.jumun.payment.application.PaymentNotOpenYet;
import io.jumun.payment.application.ResolutionNotPossible;
import io.jumun.payment.application.reconciliation.CaseNotOpen;
import io.jumun.payment.domain.ConfirmOutcome.AmountDiffers;
import io.jumun.payment.domain.ConfirmOutcome.AnotherAttemptIsOpen;
import io.jumun.payment.domain.ConfirmOutcome.Closed;
import io.jumun.payment.domain.ConfirmOutcome.MethodNotPossible;
import io.jumun.payment.domain.ConfirmOutcome.TooLate;
import java.time.Duration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What can be wrong with a payment, as RFC 9457 says it. */
@RestControllerAdvice
class PaymentProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(PaymentNotFound e) {
    return Problems.answer(
        Problems.of(NOT_FOUND, "payment-not-found", "Payment not found", e.getMessage() + "."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(PaymentNotOpenYet e) {
    return Problems.answer(
        Problems.of(
            CONFLICT,
            "payment-not-open-yet",
            "Payment not open yet",
            e.getMessage() + ": check the order out first, or try again in a moment."),
        Duration.ofSeconds(1));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(CaseNotOpen e) {
    return Problems.answer(
        e.isUnknown()
            ? Problems.of(NOT_FOUND, "case-not-found", "Case not found", e.getMessage() + ".")
            : Problems.of(CONFLICT, "case-settled", "Case settled", e.getMessage() + "."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ResolutionNotPossible e) {
    return Problems.answer(
        Problems.of(
            CONFLICT, "resolution-not-possible", "Resolution not possible", e.getMessage() + "."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ConfirmRefused e) {
    return Problems.answer(
        switch (e.refusal()) {
          case AmountDiffers it ->
              Problems.of(
                  UNPROCESSABLE_CONTENT,
                  "amount-differs",
                  "Amount differs",
                  "The order costs %d, not %d.".formatted(it.ours(), it.theirs()));
          case MethodNotPossible it ->
              Problems.of(
                  UNPROCESSABLE_CONTENT,
                  "method-not-possible",
                  "Method not possible",
                  "%s cannot be paid with %s.".formatted(it.currency(), it.method()));
          case AnotherAttemptIsOpen _ ->
              Problems.of(
                  CONFLICT,
                  "another-attempt-open",
                  "Another attempt is open",
                  "Another paymentKey of this order is being settled; wait until it is decided.");
          case TooLate _ ->
              Problems.of(
                  CONFLICT, "payment-expired", "Payment expired", "The time to pay is over.");
          case Closed it ->
              Problems.of(
                  CONFLICT,
                  "payment-closed",
                  "Payment closed",
                  "The payment is %s: it cannot be paid.".formatted(it.status()));
        });
  }
}
