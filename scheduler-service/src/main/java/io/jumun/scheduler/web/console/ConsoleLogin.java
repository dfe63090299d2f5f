package io.jumun.scheduler.web.console;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who has signed in, kept in the session on the server: the browser never sees a token.
 * Tabs of one browser share it, and a refresh token is good once, so one tab at a time refreshes.
 */
final class ConsoleLogin {

  static final String ATTRIBUTE = ConsoleLogin.class.getName();

  /** So long before its end a token is traded for a new one. */
  private static final Duration EARLY = Duration.ofSeconds(30);

  private final String email;
  private LoginTokens tokens;

  ConsoleLogin(String email, LoginTokens tokens) {
    this.email = email;
    this.tokens = tokens;
  }

  String email() {
    return email;
  }

  synchronized LoginTokens tokens() {
    return tokens;
  }

  /**
   * A new pair when the access token comes to its end.
   *
   * @return whether the login still is one; without an answer it is, until its token expires
   */
  synchronized boolean keepUp(MemberService members, Instant now) {
    if (now.isBefore(tokens.goodUntil().minus(EARLY))) {
      return true;
    }
    return switch (members.refresh(tokens)) {
      case LoginAnswer.Tokens(var fresh) -> {
        tokens = fresh;
        yield true;
      }
      case LoginAnswer.Refused(), LoginAnswer.Inactive() -> false;
      case LoginAnswer.NoAnswer(), LoginAnswer.TooManyTries() -> now.isBefore(tokens.goodUntil());
    };
  }
}
