package io.jumun.member.persistence;

import io.jumun.member.application.SleepingMembers;
import io.jumun.member.domain.Revocation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The table {@code member}, many rows at a time. The rows are chosen first, once ({@code
 * materialized}), and locked; whatever is locked by somebody else is passed over, so that two
 * replicas never wait for each other. The version grows, as it does with every other change.
 */
@Component
class SleepingMembersTable implements SleepingMembers {

  private final JdbcClient jdbc;

  SleepingMembersTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<UUID> deactivate(Instant lastSeen, Instant since, Revocation revocation, int most) {
    return jdbc.sql(
            """
            with due as materialized (
              select id from member
              where status = 'ACTIVE' and not admin and not viewer
                and coalesce(last_login_at, registered_at) <= :lastSeen
              order by coalesce(last_login_at, registered_at)
              limit :most for no key update skip locked)
            update member
            set status = 'INACTIVE', inactive_since = :since, tokens_valid_from = :tokensValidFrom,
              version = version + 1
            from due where member.id = due.id
            returning member.id
            """)
        .param("lastSeen", Timestamp.from(lastSeen))
        .param("since", Timestamp.from(since))
        .param("tokensValidFrom", Timestamp.from(revocation.issuedBefore()))
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  @Override
  public List<UUID> delete(Instant inactiveBefore, int most) {
    return jdbc.sql(
            """
            with due as materialized (
              select id from member
              where status <> 'ACTIVE' and not admin and not viewer
                and inactive_since < :inactiveBefore
              order by inactive_since
              limit :most for update skip locked)
            delete from member using due where member.id = due.id
            returning member.id
            """)
        .param("inactiveBefore", Timestamp.from(inactiveBefore))
        .param("most", most)
        .query(UUID.class)
        .list();
  }
}
