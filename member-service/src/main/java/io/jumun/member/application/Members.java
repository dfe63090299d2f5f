package io.jumun.member.application;

import io.jumun.member.domain.Member;
import java.util.Optional;
import java.util.UUID;

/** All members. */
public interface Members {

  Optional<Member> findById(UUID id);

  /**
   * @param email in lower case
   */
  Optional<Member> findByEmail(String email);

  boolean existsByEmail(String email);

  Member save(Member member);
}
