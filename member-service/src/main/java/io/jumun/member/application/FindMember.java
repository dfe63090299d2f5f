package io.jumun.member.application;

import io.jumun.member.domain.Member;
import io.jumun.member.domain.MemberStatus;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks a member up. */
@Component
public class FindMember {

  private final Members members;

  FindMember(Members members) {
    this.members = members;
  }

  /**
   * @throws MemberNotFound when nobody has that id
   */
  @Transactional(readOnly = true)
  public Member withId(UUID id) {
    return members.findById(id).orElseThrow(() -> MemberNotFound.withId(id));
  }

  /**
   * As others see them.
   *
   * @throws MemberNotFound also for somebody who asked to leave
   */
  @Transactional(readOnly = true)
  public Member shown(UUID id) {
    return members
        .findById(id)
        .filter(member -> member.status() != MemberStatus.WITHDRAWN)
        .orElseThrow(() -> MemberNotFound.withId(id));
  }
}
