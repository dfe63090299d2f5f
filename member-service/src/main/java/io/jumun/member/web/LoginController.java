package io.jumun.member.web;

import io.jumun.http.problem.Problems;
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
  private final RefreshLogin refresh;
  private final LogOut logOut;

  LoginController(LogIn logIn, RefreshLogin refresh, LogOut logOut) {
    this.logIn = logIn;
    this.refresh = refresh;
    this.logOut = logOut;
  }

  @Operation(
      summary = "Log in",
      description =
          "401 for a wrong address or password, whichever it is; 429 after too many failures.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TokensResource.class)))
  @PostMapping("/login")
  ResponseEntity<?> logIn(@Valid @RequestBody LoginRequest request, HttpServletRequest http) {
    var outcome =
        logIn.with(
            new Email(request.email()),
            new Password(request.password()),
            ClientAddress.of(http.getRemoteAddr()));
    return switch (outcome) {
      case LoginOutcome.LoggedIn(var tokens) -> ResponseEntity.ok(TokensResource.of(tokens));
      case LoginOutcome.WrongCredentials() -> Problems.answer(LoginProblems.wrongCredentials());
      case LoginOutcome.TooManyFailures(var retryAfter) ->
          Problems.answer(LoginProblems.tooManyFailures(retryAfter), retryAfter);
    };
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
