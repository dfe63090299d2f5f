package io.jumun.member.web;

import io.jumun.member.application.Tokens;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a login answers with. */
record TokensResource(
    @Schema(description = "For the header Authorization: Bearer") String accessToken,
    @Schema(description = "Good for one POST /auth/refresh") String refreshToken,
    @Schema(description = "Seconds that the access token is good for", example = "900")
        long expiresIn,
    @Schema(example = "Bearer") String tokenType) {

  static TokensResource of(Tokens tokens) {
    return new TokensResource(
        tokens.accessToken(),
        tokens.refreshToken().value(),
        tokens.accessTokenLife().toSeconds(),
        "Bearer");
  }

  @Override
  public String toString() {
    return "TokensResource[hidden]";
  }
}
