package io.jumun.sandbox.api;

import io.jumun.sandbox.idempotency.InvalidRequestKey;
import io.jumun.sandbox.payment.GatewayError;
import io.jumun.sandbox.payment.InvalidOpening;
import io.jumun.sandbox.webhook.InvalidAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whatever goes wrong is told as {@code {code, message}}. */
@RestControllerAdvice
class ApiErrors {

  private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

  private final Answers answers;

  ApiErrors(Answers answers) {
    this.answers = answers;
  }

  @ExceptionHandler
  ResponseEntity<String> on(InvalidOpening refusal) {
    return answers.response(answers.of(refusal.error()));
  }

  @ExceptionHandler
  ResponseEntity<String> on(InvalidRequestKey ignored) {
    return answers.response(answers.of(GatewayError.INVALID_IDEMPOTENCY_KEY));
  }

  @ExceptionHandler
  ResponseEntity<String> on(InvalidChoice refusal) {
    return badRequest(400, refusal.getMessage() + "");
  }

  @ExceptionHandler
  ResponseEntity<String> on(InvalidPeriod refusal) {
    return answers.response(
        answers.of(new GatewayError("INVALID_DATE", 400, refusal.getMessage() + "")));
  }

  @ExceptionHandler
  ResponseEntity<String> on(InvalidAddress refusal) {
    return badRequest(400, refusal.getMessage() + "");
  }

  @ExceptionHandler
  ResponseEntity<String> on(HttpMessageNotReadableException unreadable) {
    Throwable cause = unreadable.getMostSpecificCause();
    return badRequest(400, "The body cannot be read: " + cause.getMessage());
  }

  @ExceptionHandler
  ResponseEntity<String> on(Exception failure) {
    if (failure instanceof ErrorResponse http) {
      return badRequest(http.getStatusCode().value(), http.getBody().getDetail() + "");
    }
    log.error("Unexpected", failure);
    return answers.response(answers.of(GatewayError.FAILED_INTERNAL_SYSTEM_PROCESSING));
  }

  private ResponseEntity<String> badRequest(int status, String message) {
    return answers.response(
        answers.of(new GatewayError(GatewayError.INVALID_REQUEST.code(), status, message)));
  }
}
