package io.jumun.member.web;

import io.jumun.http.problem.Problems;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why somebody is not logged in. */
final class LoginProblems {

  private LoginProblems() {}

  static ProblemDetail wrongCredentials() {
    return Problems.of(
        HttpStatus.UNAUTHORIZED,
        "wrong-credentials",
        "Wrong e-mail address or password",
        "Check both; too many failures are answered with a pause.");
  }

  static ProblemDetail tooManyFailures(Duration retryAfter) {
    return Problems.of(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-login-failures",
        "Too many failed logins",
        "Try again in %d seconds.".formatted(retryAfter.toSeconds()));
  }

  static ProblemDetail loginIsOver() {
    return Problems.of(
        HttpStatus.UNAUTHORIZED,
        "login-over",
        "The login is over",
        "This refresh token is not good, or not any more. Log in again.");
  }
}
