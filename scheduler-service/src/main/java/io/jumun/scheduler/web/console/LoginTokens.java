package io.jumun.scheduler.web.console;

import java.time.Instant;

/**
 * What member-service gives to who has signed in.
 *
 * @param accessToken good until {@code goodUntil}
 * @param refreshToken good for one new pair
 */
record LoginTokens(String accessToken, String refreshToken, Instant goodUntil) {

  @Override
  public String toString() {
    return "LoginTokens[hidden]";
  }
}
