package io.jumun.scheduler.web;

import io.jumun.http.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What callers of this service can get wrong, beyond what they can at every service. */
@RestControllerAdvice
class SchedulerProblems {

  @ExceptionHandler
  ProblemDetail on(InvalidCursor problem) {
    return Problems.of(
        HttpStatus.BAD_REQUEST,
        "invalid-cursor",
        "Invalid cursor",
        String.valueOf(problem.getMessage()));
  }
}
