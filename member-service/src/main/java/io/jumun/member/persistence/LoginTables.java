package io.jumun.member.persistence;

import io.jumun.member.application.Logins;
import io.jumun.member.domain.PresentedToken;
import io.jumun.member.domain.RefreshToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code login} and {@code refresh_token}. */
@Component
class LoginTables implements Logins {

  private final JdbcClient jdbc;

  LoginTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void open(UUID login, UUID memberId, Instant now, Instant expiresAt) {
    jdbc.sql("insert into login (id, member_id, opened_at, expires_at) values (?, ?, ?, ?)")
        .param(login)
        .param(memberId)
        .param(Timestamp.from(now))
        .param(Timestamp.from(expiresAt))
        .update();
  }

  @Override
  public void add(RefreshToken token, UUID login, Instant now) {
    jdbc.sql("insert into refresh_token (digest, login_id, issued_at) values (?, ?, ?)")
        .param(token.digest())
        .param(login)
        .param(Timestamp.from(now))
        .update();
  }

  /**
   * All three rows are locked, so that whoever waited sees what the other one did. The member's
   * comes first, as it does wherever logins are ended: no token is issued to somebody who is about
   * to lose them all.
   */
  @Override
  public Optional<PresentedToken> lock(RefreshToken token) {
    return jdbc.sql(
            """
            select login.id, member_id, expires_at, ended_at, replaced_at
            from refresh_token
            join login on login.id = login_id
            join member on member.id = member_id
            where digest = ?
            for share of member for update of login for update of refresh_token
            """)
        .param(token.digest())
        .query(LoginTables::presented)
        .optional();
  }

  @Override
  public void replaced(RefreshToken token, Instant now) {
    jdbc.sql("update refresh_token set replaced_at = ? where digest = ? and replaced_at is null")
        .param(Timestamp.from(now))
        .param(token.digest())
        .update();
  }

  @Override
  public void end(UUID login, Instant now) {
    jdbc.sql("update login set ended_at = ? where id = ? and ended_at is null")
        .param(Timestamp.from(now))
        .param(login)
        .update();
  }

  @Override
  public void endAllOf(Collection<UUID> memberIds, Instant now) {
    jdbc.sql("update login set ended_at = ? where member_id = any(?) and ended_at is null")
        .param(Timestamp.from(now))
        .param(memberIds.toArray(UUID[]::new))
        .update();
  }

  private static PresentedToken presented(ResultSet row, int number) throws SQLException {
    return new PresentedToken(
        row.getObject("id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getTimestamp("expires_at").toInstant(),
        instant(row.getTimestamp("ended_at")),
        instant(row.getTimestamp("replaced_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
