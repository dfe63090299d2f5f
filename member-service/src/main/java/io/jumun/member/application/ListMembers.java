package io.jumun.member.application;

import io.jumun.member.domain.Member;
import io.jumun.member.domain.MemberStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members as operators look through them. */
@Component
public class ListMembers {

  /** Older than that is everybody. */
  private static final UUID LAST = new UUID(-1, -1);

  private final Members members;

  ListMembers(Members members) {
    this.members = members;
  }

  /**
   * The newest first.
   *
   * @param status any, when it is null
   * @param after where the page before ended; null for the first
   */
  @Transactional(readOnly = true)
  public List<Member> newest(@Nullable MemberStatus status, @Nullable UUID after, int limit) {
    return members.newest(status, after == null ? LAST : after, limit);
  }
}
