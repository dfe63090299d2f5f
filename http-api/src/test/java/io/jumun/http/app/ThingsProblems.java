package io.jumun.http.app;

import io.jumun.http.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** As each service has one. */
@RestControllerAdvice
class ThingsProblems {

  @ExceptionHandler
  ProblemDetail noSuchThing(NoSuchThing refusal) {
    return Problems.of(HttpStatus.NOT_FOUND, "no-such-thing", "No such thing", "Look elsewhere.");
  }

  static class NoSuchThing extends RuntimeException {}
}
