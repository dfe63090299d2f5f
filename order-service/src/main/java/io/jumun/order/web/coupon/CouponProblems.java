package io.jumun.order.web.coupon;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import io.jumun.http.problem.Problems;
import io.jumun.order.application.coupon.CouponNotFound;
import io.jumun.order.domain.coupon.CouponRefused;
import io.jumun.order.domain.coupon.UnacceptableCoupon;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What coupons refuse, said in HTTP. */
@RestControllerAdvice
class CouponProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(CouponNotFound e) {
    return problem(NOT_FOUND, "coupon-not-found", "No such coupon", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(UnacceptableCoupon e) {
    return problem(UNPROCESSABLE_CONTENT, "unacceptable-coupon", "Unacceptable coupon", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(CouponRefused e) {
    return switch (e.reason()) {
      case UNKNOWN -> problem(UNPROCESSABLE_CONTENT, "unknown-coupon", "Unknown coupon", e);
      case TAKEN -> problem(CONFLICT, "coupon-taken", "Another order has the coupon", e);
      case NOT_YET_VALID ->
          problem(UNPROCESSABLE_CONTENT, "coupon-not-yet-valid", "Coupon not valid yet", e);
      case EXPIRED -> problem(UNPROCESSABLE_CONTENT, "coupon-expired", "The coupon has expired", e);
      case OTHER_CURRENCY ->
          problem(UNPROCESSABLE_CONTENT, "coupon-currency", "Coupon of another currency", e);
      case BELOW_MINIMUM ->
          problem(UNPROCESSABLE_CONTENT, "coupon-minimum", "Too small an order", e);
      case NOTHING_OFF ->
          problem(UNPROCESSABLE_CONTENT, "coupon-without-effect", "Nothing would come off", e);
    };
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String type, String title, RuntimeException e) {
    return Problems.answer(Problems.of(status, type, title, String.valueOf(e.getMessage())));
  }
}
