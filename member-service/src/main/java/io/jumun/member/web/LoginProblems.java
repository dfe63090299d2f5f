package io.jumun.member.web;

import io.jumun.http.problem.Problems;
import java.time.Duration;
import java.time.Instant;
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

  /**
   * Only for who knows the password.
   *
   * @param comeBackUntil told as the member {@code until}
   */
  static ProblemDetail inactive(Instant comeBackUntil, Instant now) {
    var problem =
        Problems.of(
            HttpStatus.FORBIDDEN,
            "member-inactive",
            "The account is not active",
            now.isAfter(comeBackUntil)
                ? "It could be brought back until %s; now it is being deleted. Sign up anew later."
                    .formatted(comeBackUntil)
                : "Bring it back until %s: POST /auth/reactivation with the same e-mail address and password; after that it is deleted."
                    .formatted(comeBackUntil));
    problem.setProperty("until", comeBackUntil);
    return problem;
  }

  static ProblemDetail loginIsOver() {
    return Problems.of(
        HttpStatus.UNAUTHORIZED,
        "login-over",
        "The login is over",
        "This refresh token is not good, or not any more. Log in again.");
  }
}
