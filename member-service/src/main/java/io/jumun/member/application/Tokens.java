package io.jumun.member.application;

import io.jumun.member.domain.RefreshToken;
import java.time.Duration;

/**
 * What a login brings.
 *
 * @param accessToken a JWT, for the Authorization header
 * @param refreshToken trades for the next pair
 * @param accessTokenLife how long the access token is good
 */
public record Tokens(String accessToken, RefreshToken refreshToken, Duration accessTokenLife) {

  @Override
  public String toString() {
    return "Tokens[hidden]";
  }
}
