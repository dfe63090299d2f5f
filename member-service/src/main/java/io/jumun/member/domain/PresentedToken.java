package io.jumun.member.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a refresh token that somebody presents.
 *
 * @param login the family of tokens it belongs to: all that came from one login
 * @param expiresAt when the login ends, however often it is refreshed
 * @param endedAt when the login was ended before its time
 * @param replacedAt when the token was traded for its successor
 */
public record PresentedToken(
    UUID login,
    UUID memberId,
    Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable Instant replacedAt) {

  /** What to make of it. */
  public enum Verdict {
    /** Trade it. */
    GOOD,
    /** The login is over. */
    OVER,
    /** It was traded long ago: one of two holders is a thief, so nobody keeps the login. */
    STOLEN
  }

  /**
   * @param grace how long a traded token is still good, for a client that lost the answer
   */
  public Verdict judge(Instant now, Duration grace) {
    if (endedAt != null || !now.isBefore(expiresAt)) {
      return Verdict.OVER;
    }
    return replacedAt == null || !now.isAfter(replacedAt.plus(grace))
        ? Verdict.GOOD
        : Verdict.STOLEN;
  }
}
