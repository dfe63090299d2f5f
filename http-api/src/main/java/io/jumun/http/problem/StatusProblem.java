package io.jumun.http.problem;

import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problems of which nothing but the HTTP status is known. */
final class StatusProblem {

  private StatusProblem() {}

  static ProblemDetail of(HttpStatus status) {
    return Problems.of(status, type(status), status.getReasonPhrase(), detail(status));
  }

  /** Gives a problem without a type the type of its status. */
  static ProblemDetail named(ProblemDetail problem) {
    var type = problem.getType();
    if (type != null && !type.toString().equals("about:blank")) {
      return problem;
    }
    var status = HttpStatus.valueOf(problem.getStatus());
    return Problems.of(
        status,
        type(status),
        status.getReasonPhrase(),
        Objects.requireNonNullElse(problem.getDetail(), detail(status)));
  }

  private static String type(HttpStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String detail(HttpStatus status) {
    return status.is4xxClientError()
        ? "The server does not understand this request. /swagger-ui.html shows what there is."
        : "The fault is ours. Repeating the request with the same Idempotency-Key is safe.";
  }
}
