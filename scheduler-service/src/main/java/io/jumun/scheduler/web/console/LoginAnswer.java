package io.jumun.scheduler.web.console;

/** What member-service says to a login, or to a refresh token. */
sealed interface LoginAnswer {

  record Tokens(LoginTokens tokens) implements LoginAnswer {}

  /** Wrong password, or the login is over. */
  record Refused() implements LoginAnswer {}

  record TooManyTries() implements LoginAnswer {}

  record Inactive() implements LoginAnswer {}

  /** Nobody knows: member-service does not answer, or not sensibly. */
  record NoAnswer() implements LoginAnswer {}
}
