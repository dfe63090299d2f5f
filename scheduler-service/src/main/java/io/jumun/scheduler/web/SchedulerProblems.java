package io.jumun.scheduler.web;

import io.jumun.http.problem.Problems;
import io.jumun.scheduler.application.DeletionNotConfirmed;
import io.jumun.scheduler.application.JobExists;
import io.jumun.scheduler.application.JobNotFound;
import io.jumun.scheduler.application.NotAPastDay;
import io.jumun.scheduler.application.NothingToRepeat;
import io.jumun.scheduler.application.RunNotFound;
import io.jumun.scheduler.domain.InvalidJob;
import io.jumun.scheduler.domain.InvalidMisfire;
import io.jumun.scheduler.domain.InvalidSchedule;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What callers of this service can get wrong, beyond what they can at every service. */
@RestControllerAdvice
class SchedulerProblems {

  @ExceptionHandler
  ProblemDetail on(InvalidCursor problem) {
    return problem(HttpStatus.BAD_REQUEST, "invalid-cursor", "Invalid cursor", problem);
  }

  @ExceptionHandler
  ProblemDetail on(UnclearQuestion problem) {
    return problem(HttpStatus.BAD_REQUEST, "unclear-question", "Unclear question", problem);
  }

  @ExceptionHandler
  ProblemDetail on(JobNotFound problem) {
    return problem(HttpStatus.NOT_FOUND, "job-not-found", "No such job", problem);
  }

  @ExceptionHandler
  ProblemDetail on(JobExists problem) {
    return problem(HttpStatus.CONFLICT, "job-exists", "There is such a job", problem);
  }

  @ExceptionHandler
  ProblemDetail on(RunNotFound problem) {
    return problem(HttpStatus.NOT_FOUND, "run-not-found", "No such run", problem);
  }

  @ExceptionHandler
  ProblemDetail on(NothingToRepeat problem) {
    return problem(HttpStatus.CONFLICT, "nothing-to-repeat", "Nothing to repeat", problem);
  }

  @ExceptionHandler
  ProblemDetail on(DeletionNotConfirmed problem) {
    return impossible("deletion-not-confirmed", "Deletion not confirmed", problem);
  }

  @ExceptionHandler
  ProblemDetail on(InvalidJob problem) {
    return impossible("invalid-job", "Invalid job", problem);
  }

  @ExceptionHandler
  ProblemDetail on(InvalidSchedule problem) {
    return impossible("invalid-schedule", "Invalid schedule", problem);
  }

  @ExceptionHandler
  ProblemDetail on(InvalidMisfire problem) {
    return impossible("invalid-misfire", "Invalid misfire policy", problem);
  }

  @ExceptionHandler
  ProblemDetail on(NotAPastDay problem) {
    return impossible("not-a-past-day", "Not a past day", problem);
  }

  private static ProblemDetail impossible(String type, String title, RuntimeException problem) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, type, title, problem);
  }

  private static ProblemDetail problem(
      HttpStatus status, String type, String title, RuntimeException problem) {
    return Problems.of(status, type, title, String.valueOf(problem.getMessage()));
  }
}
