package io.jumun.member.application;

import io.jumun.member.domain.Member;
import io.jumun.member.domain.MemberStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All members. */
public interface Members {

  Optional<Member> findById(UUID id);

  /**
   * @param email in lower case
   */
  Optional<Member> findByEmail(String email);

  /** As it is now, and locked until the transaction ends. */
  Optional<Member> lock(UUID id);

  /**
   * As {@link #lock(UUID)}.
   *
   * @param email in lower case
   */
  Optional<Member> lockByEmail(String email);

  /**
   * The newest of those that are older than a given one.
   *
   * @param status any, when it is null
   * @param olderThan ids grow with time
   */
  List<Member> newest(@Nullable MemberStatus status, UUID olderThan, int limit);

  boolean existsByEmail(String email);

  Member save(Member member);
}
