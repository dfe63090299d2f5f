package io.jumun.http.idempotency;

import io.jumun.http.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The request is not carried out because of its idempotency key. */
class IdempotencyRefusal extends ErrorResponseException {

  private IdempotencyRefusal(HttpStatus status, ProblemDetail problem) {
    super(status, problem, null);
  }

  static IdempotencyRefusal missingKey() {
    return because(
        HttpStatus.BAD_REQUEST,
        "idempotency-key-missing",
        "Idempotency key missing",
        "Send the header Idempotency-Key with a value of your own for each request that is meant"
            + " once, such as a random UUID, and the same value when you repeat it.");
  }

  static IdempotencyRefusal unusableKey() {
    return because(
        HttpStatus.BAD_REQUEST,
        "idempotency-key-invalid",
        "Idempotency key not usable",
        "Idempotency-Key takes 1 to 255 visible ASCII characters without spaces.");
  }

  static IdempotencyRefusal inUse() {
    var refusal =
        because(
            HttpStatus.CONFLICT,
            "idempotency-key-in-use",
            "A request with this idempotency key is still running",
            "Send the same request again in a moment to get its answer.");
    refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return refusal;
  }

  static IdempotencyRefusal otherBody() {
    return because(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "Idempotency key was used for another request",
        "This key has already been used here with another body. Use a new key for a new request.");
  }

  private static IdempotencyRefusal because(
      HttpStatus status, String type, String title, String detail) {
    return new IdempotencyRefusal(status, Problems.of(status, type, title, detail));
  }
}
