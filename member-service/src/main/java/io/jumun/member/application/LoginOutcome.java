package io.jumun.member.application;

import java.time.Duration;
import java.time.Instant;

/** How a login ends. */
public sealed interface LoginOutcome {

  record LoggedIn(Tokens tokens) implements LoginOutcome {}

  /** Nobody learns whether it was the address or the password. */
  record WrongCredentials() implements LoginOutcome {}

  record TooManyFailures(Duration retryAfter) implements LoginOutcome {}

  /**
   * The right password of somebody who is INACTIVE or WITHDRAWN.
   *
   * @param comeBackUntil in the past when it is too late for that
   */
  record Inactive(Instant comeBackUntil) implements LoginOutcome {}
}
