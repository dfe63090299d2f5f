package io.jumun.member.web;

import io.jumun.http.problem.Problems;
import io.jumun.member.application.ComeBack;
import io.jumun.member.application.LogIn;
import io.jumun.member.application.LogOut;
import io.jumun.member.application.LoginOutcome;
import io.jumun.member.application.RefreshLogin;
import io.jumun.member.domain.Email;
import io.jumun.member.domain.Password;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Login")
@RestController
@RequestMapping("/auth")
class LoginController {

  private final LogIn logIn;
  private final ComeBack comeBack;
  private final RefreshLogin refresh;
  private final LogOut logOut;
  private final Clock clock;

  LoginController(
      LogIn logIn, ComeBack comeBack, RefreshLogin refresh, LogOut logOut, Clock clock) {
    this.logIn = logIn;
    this.comeBack = comeBack;
    this.refresh = refresh;
    this.logOut = logOut;
    this.clock = clock;
  }

  @Operation(
      summary = "Log in",
      description =
          "401 for a wrong address or password, whichever it is; 403 with the right password of a"
              + " member who is not active; 429 after too many failures.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TokensResource.class)))
  @PostMapping("/login")
  ResponseEntity<?> logIn(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
    return answer(logIn.with(email(request), password(request), address(http)));
  }

  @Operation(
      summary = "Come back and log in",
      description =
          "For a member who was not seen for too long, or has withdrawn, within the grace period;"
              + " 403 after it. Who is active is just logged in. Otherwise as a login.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TokensResource.class)))
  @PostMapping("/reactivation")
  ResponseEntity<?> comeBack(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
    return answer(comeBack.with(email(request), password(request), address(http)));
  }

  private ResponseEntity<?> answer(LoginOutcome outcome) {
    return switch (outcome) {
      case LoginOutcome.LoggedIn(var tokens) -> ResponseEntity.ok(TokensResource.of(tokens));
      case LoginOutcome.WrongCredentials() -> Problems.answer(LoginProblems.wrongCredentials());
      case LoginOutcome.TooManyFailures(var retryAfter) ->
          Problems.answer(LoginProblems.tooManyFailures(retryAfter), retryAfter);
      case LoginOutcome.Inactive(var until) ->
          Problems.answer(LoginProblems.inactive(until, clock.instant()));
    };
  }

  private static Email email(LoginRequest request) {
    return new Email(request.email());
  }

  private static Password password(LoginRequest request) {
    return new Password(request.password());
  }

  private static String address(HttpServletRequest http) {
    return ClientAddress.of(http.getRemoteAddr());
  }

  @Operation(
      summary = "Trade the refresh token for a new pair",
      description =
          "Each refresh token is good once. One that comes a second time ends the login, except"
              + " within some seconds, for a client that lost the answer.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TokensResource.class)))
  @PostMapping("/refresh")
  ResponseEntity<?> refresh(@Valid @RequestBody RefreshRequest request) {
    return refresh
        .with(request.token())
        .<ResponseEntity<?>>map(tokens -> ResponseEntity.ok(TokensResource.of(tokens)))
        .orElseGet(() -> Problems.answer(LoginProblems.loginIsOver()));
  }

  @Operation(
      summary = "Log out",
      description = "Ends the login. Access tokens stay good until they expire.")
  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logOut(@Valid @RequestBody RefreshRequest request) {
    logOut.with(request.token());
  }
}
