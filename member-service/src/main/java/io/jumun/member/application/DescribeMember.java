package io.jumun.member.application;

import io.jumun.member.domain.Member;
import io.jumun.member.domain.Profile;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what members say about themselves. */
@Component
public class DescribeMember {

  private final Members members;

  DescribeMember(Members members) {
    this.members = members;
  }

  /**
   * @throws MemberNotFound when nobody has that id, any more
   * @throws io.jumun.member.domain.MemberInactive when they would have to come back first
   */
  @Transactional
  public Member withId(UUID id, UnaryOperator<Profile> change) {
    var member = members.lock(id).orElseThrow(() -> MemberNotFound.withId(id));
    member.describe(change.apply(member.profile()));
    return member;
  }
}
