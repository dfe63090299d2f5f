package io.jumun.member.persistence;

import io.jumun.member.application.Members;
import io.jumun.member.domain.Member;
import io.jumun.member.domain.MemberStatus;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Members, by Spring Data. */
interface MemberRepository extends Repository<Member, UUID>, Members {

  @Override
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select member from Member member where member.id = :id")
  Optional<Member> lock(UUID id);

  @Override
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select member from Member member where member.email = :email")
  Optional<Member> lockByEmail(String email);

  @Override
  default List<Member> newest(@Nullable MemberStatus status, UUID olderThan, int limit) {
    return status == null
        ? findByIdLessThanOrderByIdDesc(olderThan, Limit.of(limit))
        : findByStatusAndIdLessThanOrderByIdDesc(status, olderThan, Limit.of(limit));
  }

  List<Member> findByIdLessThanOrderByIdDesc(UUID olderThan, Limit limit);

  List<Member> findByStatusAndIdLessThanOrderByIdDesc(
      MemberStatus status, UUID olderThan, Limit limit);
}
