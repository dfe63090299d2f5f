package io.jumun.order.web.cart;

import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jumun.http.problem.Problems;
import io.jumun.order.application.cart.CartChanged;
import io.jumun.order.domain.cart.EmptyCart;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What carts refuse, said in HTTP. */
@RestControllerAdvice
class CartProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(CartChanged e) {
    return problem(PRECONDITION_FAILED, "cart-changed", "The cart has changed", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(EmptyCart e) {
    return problem(UNPROCESSABLE_CONTENT, "empty-cart", "Nothing to order", e);
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String type, String title, RuntimeException e) {
    return Problems.answer(Problems.of(status, type, title, String.valueOf(e.getMessage())));
  }
}
