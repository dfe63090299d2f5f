package io.jumun.member.support;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members as years would leave them. */
@TestComponent
public class AgedMembers {

  private final JdbcClient jdbc;

  AgedMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nobody is left whom another test has made. */
  public void clear() {
    jdbc.sql("delete from member").update();
  }

  public UUID neverLoggedIn(Instant registeredAt) {
    return add("ACTIVE", registeredAt, null, null, false);
  }

  public UUID lastSeen(Instant lastLoginAt) {
    return add("ACTIVE", Instant.EPOCH, lastLoginAt, null, false);
  }

  public List<UUID> lastSeen(Instant lastLoginAt, int count) {
    return Stream.generate(() -> lastSeen(lastLoginAt)).limit(count).toList();
  }

  public UUID inactive(Instant since) {
    return add("INACTIVE", Instant.EPOCH, Instant.EPOCH, since, false);
  }

  public UUID withdrawn(Instant since) {
    return add("WITHDRAWN", Instant.EPOCH, Instant.EPOCH, since, false);
  }

  public UUID admin() {
    return add("ACTIVE", Instant.EPOCH, null, null, true);
  }

  /** As one might be after a repair by hand. */
  public UUID inactiveAdmin(Instant since) {
    return add("INACTIVE", Instant.EPOCH, null, since, true);
  }

  /** Who was made a viewer, whatever they are. */
  public UUID asViewer(UUID member) {
    jdbc.sql("update member set viewer = true where id = ?").param(member).update();
    return member;
  }

  /** Somebody who signed up as everybody does. */
  public void lastSeen(UUID member, Instant lastLoginAt) {
    jdbc.sql("update member set registered_at = ?, last_login_at = ? where id = ?")
        .param(Timestamp.from(Instant.EPOCH))
        .param(Timestamp.from(lastLoginAt))
        .param(member)
        .update();
  }

  public void appoint(UUID member) {
    jdbc.sql("update member set admin = true where id = ?").param(member).update();
  }

  public void inactiveSince(UUID member, Instant since) {
    jdbc.sql("update member set inactive_since = ? where id = ?")
        .param(Timestamp.from(since))
        .param(member)
        .update();
  }

  /** Nothing when the member is gone. */
  public Stream<String> status(UUID member) {
    return jdbc
        .sql("select status from member where id = ?")
        .param(member)
        .query(String.class)
        .stream();
  }

  private UUID add(
      String status, Instant registeredAt, Instant lastLogin, Instant since, boolean admin) {
    var id = UuidCreator.getTimeOrderedEpoch();
    jdbc.sql(
            """
            insert into member
              (id, email, password_hash, nickname, status, registered_at, last_login_at, inactive_since, admin, version)
            values (?, ?, 'none', 'Aged', ?, ?, ?::timestamptz, ?::timestamptz, ?, 0)
            """)
        .param(id)
        .param(id + "@example.com")
        .param(status)
        .param(Timestamp.from(registeredAt))
        .param(lastLogin == null ? null : lastLogin.toString())
        .param(since == null ? null : since.toString())
        .param(admin)
        .update();
    return id;
  }
}
