package io.jumun.order.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jumun.http.problem.Problems;
import io.jumun.order.application.OrderNotFound;
import io.jumun.order.application.OrderRefused;
import io.jumun.order.application.RebuildUnderWay;
import io.jumun.order.domain.AmountTooLarge;
import io.jumun.order.domain.MixedCurrencies;
import io.jumun.order.domain.PriceChanged;
import io.jumun.order.domain.UnacceptableBasket;
import io.jumun.order.domain.UnknownProducts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What orders refuse, said in HTTP. */
@RestControllerAdvice
class OrderProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(RebuildUnderWay e) {
    return problem(CONFLICT, "rebuild-under-way", "A rebuild goes on already", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(OrderNotFound e) {
    return problem(NOT_FOUND, "order-not-found", "No such order", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(OrderRefused e) {
    return switch (e.refusal()) {
      case WRONG_STATE -> problem(CONFLICT, "order-state", "Not possible in this state", e);
      case TOO_LATE -> problem(CONFLICT, "order-expired", "The order has expired", e);
      case AMOUNT_BELOW_MINIMUM ->
          problem(UNPROCESSABLE_CONTENT, "amount-below-minimum", "Amount too small to charge", e);
      case METHOD_NOT_SUPPORTED ->
          problem(UNPROCESSABLE_CONTENT, "method-not-supported", "Method not supported", e);
      case NOT_IN_ORDER -> problem(UNPROCESSABLE_CONTENT, "not-in-order", "Not in this order", e);
    };
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(UnknownProducts e) {
    ProblemDetail problem =
        Problems.of(
            UNPROCESSABLE_CONTENT,
            "unknown-product",
            "Unknown product",
            String.valueOf(e.getMessage()));
    problem.setProperty("productIds", e.productIds());
    return Problems.answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(PriceChanged e) {
    ProblemDetail problem =
        Problems.of(
            CONFLICT, "price-changed", "Prices have changed", String.valueOf(e.getMessage()));
    problem.setProperty("prices", e.prices());
    problem.setProperty("amount", e.amount().amount());
    problem.setProperty("currency", e.amount().currency());
    return Problems.answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MixedCurrencies e) {
    return problem(UNPROCESSABLE_CONTENT, "mixed-currencies", "Mixed currencies", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(AmountTooLarge e) {
    return problem(UNPROCESSABLE_CONTENT, "amount-too-large", "Amount too large", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(UnacceptableBasket e) {
    return problem(UNPROCESSABLE_CONTENT, "unacceptable-basket", "Unacceptable basket", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(UnreadableCursor e) {
    return problem(BAD_REQUEST, "unreadable-cursor", "Unreadable cursor", e);
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String type, String title, RuntimeException e) {
    return Problems.answer(Problems.of(status, type, title, String.valueOf(e.getMessage())));
  }
}
