package io.jumun.http.admission;

import io.jumun.http.problem.Problems;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** The body goes on beyond the limit. */
class BodyTooLarge extends IOException implements ErrorResponse {

  private final ProblemDetail problem;

  BodyTooLarge(long maxBytes) {
    super("The body has more than " + maxBytes + " bytes");
    problem =
        Problems.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "body-too-large",
            "Body too large",
            "A body may have %d bytes at most.".formatted(maxBytes));
  }

  @Override
  public HttpStatusCode getStatusCode() {
    return HttpStatus.CONTENT_TOO_LARGE;
  }

  @Override
  public ProblemDetail getBody() {
    return problem;
  }
}
