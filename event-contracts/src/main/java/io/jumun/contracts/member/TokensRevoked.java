package io.jumun.contracts.member;

import java.time.Instant;
import java.util.UUID;

/** Every token of the member that was issued before that moment ends now. */
public record TokensRevoked(UUID memberId, Instant issuedBefore) implements MemberRevocationEvent {

  @Override
  public String aggregateId() {
    return memberId.toString();
  }
}
