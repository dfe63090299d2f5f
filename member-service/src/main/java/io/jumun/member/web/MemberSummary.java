package io.jumun.member.web;

import io.jumun.member.domain.Member;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as others see them. */
record MemberSummary(UUID id, String nickname, @Nullable String picture) {

  static MemberSummary of(Member member) {
    return new MemberSummary(member.id(), member.profile().nickname(), member.profile().picture());
  }
}
