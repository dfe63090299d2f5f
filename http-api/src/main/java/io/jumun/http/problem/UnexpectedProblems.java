package io.jumun.http.problem;

import io.jumun.messaging.failure.DatabaseFault;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Failures that no service foresees: the database's, and surprises. Asked last. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedProblems {

  private static final Logger log = LoggerFactory.getLogger(UnexpectedProblems.class);

  private final Surprises surprises;

  UnexpectedProblems(Surprises surprises) {
    this.surprises = surprises;
  }

  /** The security filters answer these themselves. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToTheFilters(RuntimeException refusal) {
    throw refusal;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> answer(Throwable failure) {
    return DatabaseFault.of(failure)
        .map(fault -> answer(fault, failure))
        .orElseGet(() -> Problems.answer(surprises.report(failure)));
  }

  private static ResponseEntity<ProblemDetail> answer(DatabaseFault fault, Throwable failure) {
    return switch (fault) {
      case AWAY -> {
        log.warn("The database cannot be used", failure);
        yield Problems.answer(unavailable(), Duration.ofSeconds(2));
      }
      case CONTENDED, CONFLICT -> {
        log.info("A request lost a race: {}", failure.toString());
        yield Problems.answer(conflict(), Duration.ofSeconds(1));
      }
    };
  }

  private static ProblemDetail unavailable() {
    return Problems.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "unavailable",
        "Service unavailable",
        "The service cannot reach its database just now. Send the same request again later.");
  }

  private static ProblemDetail conflict() {
    return Problems.of(
        HttpStatus.CONFLICT,
        "conflict",
        "Somebody else was faster",
        "Another request changed the same thing at the same time. Send the same request again.");
  }
}
