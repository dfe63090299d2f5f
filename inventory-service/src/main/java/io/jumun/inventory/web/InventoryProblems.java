package io.jumun.inventory.web;

import io.jumun.http.problem.Problems;
import io.jumun.inventory.application.ProductNotFound;
import io.jumun.inventory.application.ReservationNotFound;
import io.jumun.inventory.domain.NotEnoughStock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How our own refusals look to a caller. */
@RestControllerAdvice
class InventoryProblems {

  @ExceptionHandler
  ProblemDetail on(ProductNotFound refusal) {
    return Problems.of(
        HttpStatus.NOT_FOUND, "product-not-found", "No such product", message(refusal));
  }

  @ExceptionHandler
  ProblemDetail on(ReservationNotFound refusal) {
    return Problems.of(
        HttpStatus.NOT_FOUND, "reservation-not-found", "No such reservation", message(refusal));
  }

  @ExceptionHandler
  ProblemDetail on(NotEnoughStock refusal) {
    return Problems.of(
        HttpStatus.CONFLICT, "not-enough-stock", "Not enough stock", message(refusal));
  }

  private static String message(RuntimeException refusal) {
    return String.valueOf(refusal.getMessage());
  }
}
