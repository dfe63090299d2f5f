package io.jumun.member.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * All access tokens of a member end.
 *
 * @param issuedBefore a whole second, because tokens tell their time in whole seconds: then it is
 *     clear which are over. Tokens that are issued from now on are dated no earlier, so they are
 *     good at once, in the same second too.
 */
public record Revocation(Instant issuedBefore) {

  /**
   * A token may just be on its way from a replica whose clock is ahead by so much, as every service
   * allows.
   */
  private static final Duration SKEW = Duration.ofSeconds(30);

  public static Revocation at(Instant now) {
    return new Revocation(now.plus(SKEW).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
  }

  /** The same, but after another one: it ends the tokens that were dated by that one, too. */
  Revocation after(@Nullable Instant earlier) {
    return earlier == null || earlier.isBefore(issuedBefore)
        ? this
        : new Revocation(earlier.plusSeconds(1));
  }
}
