package io.jumun.member.web;

import io.jumun.member.domain.Member;
import io.jumun.member.domain.MemberStatus;
import io.jumun.member.domain.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as operators see them.
 *
 * @param lastLoginAt null for who never logged in
 * @param inactiveSince null for who is ACTIVE
 */
record ListedMember(
    UUID id,
    String email,
    String nickname,
    @Nullable String picture,
    Set<Role> roles,
    MemberStatus status,
    Instant registeredAt,
    @Nullable Instant lastLoginAt,
    @Nullable Instant inactiveSince) {

  static ListedMember of(Member member) {
    return new ListedMember(
        member.id(),
        member.email(),
        member.profile().nickname(),
        member.profile().picture(),
        member.roles(),
        member.status(),
        member.registeredAt(),
        member.lastLoginAt(),
        member.inactiveSince());
  }
}
