package io.jumun.http.access;

import io.jumun.http.problem.ProblemWriter;
import io.jumun.http.problem.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Says why a token is not good enough: status and {@code WWW-Authenticate} as RFC 6750 has them.
 */
class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final AuthenticationEntryPoint unauthenticated =
      new BearerTokenAuthenticationEntryPoint();
  private final AccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();
  private final ProblemWriter problems;

  AccessProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException, ServletException {
    unauthenticated.commence(request, response, refusal);
    problems.write(request, response, problem(refusal));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException, ServletException {
    denied.handle(request, response, refusal);
    problems.write(
        request,
        response,
        Problems.of(
            HttpStatus.FORBIDDEN,
            "forbidden",
            "Not allowed",
            "Your token is valid, but its roles do not allow this."));
  }

  private static ProblemDetail problem(AuthenticationException refusal) {
    if (!(refusal instanceof InvalidBearerTokenException)) {
      return unauthorized(
          "token-missing",
          "No token",
          "Send Authorization: Bearer <access token> from /auth/login.");
    }
    return switch (errorCode(refusal)) {
      case TokenClaims.EXPIRED ->
          unauthorized(
              "token-expired", "Token expired", reason(refusal) + " Refresh it or sign in.");
      case TokenClaims.REVOKED ->
          unauthorized("token-revoked", "Token ended", reason(refusal) + " Sign in again.");
      default ->
          unauthorized("token-invalid", "Token not valid", reason(refusal) + " Sign in again.");
    };
  }

  private static String errorCode(AuthenticationException refusal) {
    return refusal.getCause() instanceof JwtValidationException e
        ? e.getErrors().iterator().next().getErrorCode()
        : "";
  }

  private static String reason(AuthenticationException refusal) {
    return switch (refusal.getCause()) {
      case JwtValidationException e ->
          String.valueOf(e.getErrors().iterator().next().getDescription());
      case BadJwtException e -> String.valueOf(e.getMessage());
      case null, default -> "The Authorization header is not of the form Bearer <access token>.";
    };
  }

  private static ProblemDetail unauthorized(String type, String title, String detail) {
    return Problems.of(HttpStatus.UNAUTHORIZED, type, title, detail);
  }
}
