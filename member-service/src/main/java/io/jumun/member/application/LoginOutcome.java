package io.jumun.member.application;

import java.time.Duration;

/** How a login ends. */
public sealed interface LoginOutcome {

  record LoggedIn(Tokens tokens) implements LoginOutcome {}

  /** Nobody learns whether it was the address or the password. */
  record WrongCredentials() implements LoginOutcome {}

  record TooManyFailures(Duration retryAfter) implements LoginOutcome {}
}
