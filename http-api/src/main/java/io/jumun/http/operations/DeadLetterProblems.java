package io.jumun.http.operations;

import io.jumun.http.problem.Problems;
import io.jumun.messaging.deadletter.DeadLetterClosed;
import io.jumun.messaging.deadletter.DeadLetterNotFound;
import io.jumun.messaging.deadletter.ReplayFailed;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a dead letter is not shown, replayed or settled. */
@RestControllerAdvice
@Order(0) // Before those that are asked last, wherever they were declared.
class DeadLetterProblems {

  @ExceptionHandler
  ProblemDetail on(DeadLetterNotFound problem) {
    return told(HttpStatus.NOT_FOUND, "dead-letter-not-found", "No such dead letter", problem);
  }

  @ExceptionHandler
  ProblemDetail on(DeadLetterClosed problem) {
    return told(HttpStatus.CONFLICT, "dead-letter-closed", "Closed already", problem);
  }

  @ExceptionHandler
  ProblemDetail on(ReplayFailed problem) {
    return told(HttpStatus.UNPROCESSABLE_CONTENT, "replay-failed", "Failed again", problem);
  }

  private static ProblemDetail told(
      HttpStatus status, String type, String title, RuntimeException problem) {
    return Problems.of(status, type, title, String.valueOf(problem.getMessage()));
  }
}
