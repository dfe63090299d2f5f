package io.jumun.http.access;

import io.jumun.http.revocation.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must claim: our issuer, our audience, a member, and a time that is not over and was
 * not ended.
 */
class TokenClaims implements OAuth2TokenValidator<Jwt> {

  static final String OURS = "jumun";

  /** The error code of a token whose only fault is its age. */
  static final String EXPIRED = "token_expired";

  /** The error code of a token that was good until its member's tokens were ended. */
  static final String REVOKED = "token_revoked";

  /** Clocks of two machines may differ by so much. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  private final Clock clock;
  private final Revocations revocations;

  TokenClaims(Clock clock, Revocations revocations) {
    this.clock = clock;
    this.revocations = revocations;
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    return wrongOrigin(token)
        .or(() -> wrongTime(token))
        .or(() -> revoked(token))
        .map(OAuth2TokenValidatorResult::failure)
        .orElseGet(OAuth2TokenValidatorResult::success);
  }

  private static Optional<OAuth2Error> wrongOrigin(Jwt token) {
    if (!OURS.equals(token.getClaimAsString("iss"))) {
      return invalid("The token was issued by somebody else.");
    }
    if (token.getAudience() == null || !token.getAudience().contains(OURS)) {
      return invalid("The token is meant for another audience.");
    }
    return isUuid(token.getSubject()) ? Optional.empty() : invalid("The token names no member.");
  }

  private Optional<OAuth2Error> wrongTime(Jwt token) {
    Instant now = clock.instant();
    var expires = token.getExpiresAt();
    if (expires == null) {
      return invalid("The token has no time at which it expires.");
    }
    if (expires.plus(SKEW).isBefore(now)) {
      return error(EXPIRED, "The token expired at " + expires + ".");
    }
    var begins = token.getNotBefore();
    return begins != null && begins.minus(SKEW).isAfter(now)
        ? invalid("The token is not valid before " + begins + ".")
        : Optional.empty();
  }

  private Optional<OAuth2Error> revoked(Jwt token) {
    var issued = token.getIssuedAt();
    if (issued == null) {
      return invalid("The token does not say when it was issued.");
    }
    return revocations.isOver(UUID.fromString(token.getSubject()), issued)
        ? error(REVOKED, "The token was ended before its time.")
        : Optional.empty();
  }

  private static boolean isUuid(@Nullable String text) {
    try {
      return text != null && UUID.fromString(text).toString().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<OAuth2Error> invalid(String reason) {
    return error(OAuth2ErrorCodes.INVALID_TOKEN, reason);
  }

  private static Optional<OAuth2Error> error(String code, String reason) {
    return Optional.of(new OAuth2Error(code, reason, null));
  }
}
