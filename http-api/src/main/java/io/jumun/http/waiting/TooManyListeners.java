package io.jumun.http.waiting;

import io.jumun.http.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Everyone who listens holds a connection, and the server has so many. */
class TooManyListeners extends ErrorResponseException {

  TooManyListeners() {
    super(
        HttpStatus.SERVICE_UNAVAILABLE,
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "too-many-listeners",
            "Too many listen already",
            "Come back in some seconds, or read the resource with Prefer: wait."),
        null);
    getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
  }
}
