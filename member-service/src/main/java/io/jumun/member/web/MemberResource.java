package io.jumun.member.web;

import io.jumun.member.domain.Member;
import io.jumun.member.domain.MemberStatus;
import io.jumun.member.domain.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as they see themselves. */
record MemberResource(
    UUID id,
    String email,
    String nickname,
    @Nullable String picture,
    @Nullable LocalDate birth,
    @Nullable String nationality,
    Set<Role> roles,
    MemberStatus status,
    Instant registeredAt) {

  static MemberResource of(Member member) {
    var profile = member.profile();
    return new MemberResource(
        member.id(),
        member.email(),
        profile.nickname(),
        profile.picture(),
        profile.birth(),
        profile.nationality(),
        member.roles(),
        member.status(),
        member.registeredAt());
  }
}
