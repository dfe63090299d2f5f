package io.jumun.http.access;

import io.jumun.http.revocation.Revocations;
import java.time.Clock;

/** Knows whether what a token granted some time ago still stands. */
public class Grants {

  private final Revocations revocations;
  private final Clock clock;

  Grants(Revocations revocations, Clock clock) {
    this.revocations = revocations;
    this.clock = clock;
  }

  /** Not after the token's end, nor after a revocation. */
  public boolean stands(Grant grant) {
    return clock.instant().isBefore(grant.expiresAt())
        && !revocations.isOver(grant.caller().memberId(), grant.issuedAt());
  }
}
