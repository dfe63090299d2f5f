package io.jumun.http.problem;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problems as RFC 9457 has them, with a stable {@code type}: {@code urn:jumun:problem:<type>}. */
public final class Problems {

  private static final String PREFIX = "urn:jumun:problem:";

  private Problems() {}

  /**
   * @param type in kebab-case; clients decide by it, so it never changes
   * @param title the same for every occurrence
   * @param detail what is wrong this time, and what to do about it
   */
  public static ProblemDetail of(HttpStatus status, String type, String title, String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(PREFIX + type));
    problem.setTitle(title);
    return problem;
  }

  public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** For what may succeed when it is sent again later. */
  public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, Duration retryAfter) {
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
