package io.jumun.benchmarks.dormancy;

import io.jumun.benchmarks.Servers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The table of members as years leave it: who is due stands between the others. */
final class MemberRows {

  /** As long as a password's hash, which whoever loads a member loads, too. */
  private static final String HASH = "$argon2id$v=19$m=19456,t=2,p=1$" + "h".repeat(66);

  private final Servers servers;

  MemberRows(Servers servers) {
    this.servers = servers;
  }

  /** Everybody has logged in once; those who are due have never logged out. */
  void fill(int members, int due) {
    run(
        """
        insert into member (id, email, password_hash, nickname, registered_at, last_login_at, version)
        select uuidv7(), 'member' || i || '@example.com', '%s', 'Member ' || i, now() - interval '3 years',
          case when i %% %d = 0 and i <= %d then now() - interval '400 days'
            else now() - make_interval(days => i %% 300) end, 0
        from generate_series(1, %d) as i
        """
            .formatted(HASH, members / due, (long) due * (members / due), members),
        """
        insert into login (id, member_id, opened_at, expires_at)
        select uuidv7(), id, last_login_at, last_login_at + interval '14 days'
        from member where last_login_at < now() - interval '365 days'
        """,
        "vacuum (analyze) member",
        "vacuum (analyze) login",
        "checkpoint");
  }

  void clear() {
    run("truncate member cascade", "truncate outbox");
  }

  long inactive() {
    return count("member where status = 'INACTIVE'");
  }

  long events() {
    return count("outbox where type ~ 'MemberDeactivated|TokensRevoked'");
  }

  private long count(String from) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from " + from)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("Not counted: " + from, e);
    }
  }

  private void run(String... statements) {
    for (String sql : statements) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql + " failed", e);
      }
    }
  }

  private Connection connect() throws SQLException {
    return servers.postgres().connect(servers.database().name());
  }
}
