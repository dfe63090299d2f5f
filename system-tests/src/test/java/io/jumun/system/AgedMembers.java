package io.jumun.system;

import io.jumun.runner.platform.ServiceKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** Members who were not seen for longer than anybody else, so that their turn comes first. */
record AgedMembers(Books books) {

  /** The first is the eldest. */
  void add(int count) {
    books.change(
        ServiceKind.MEMBER,
        """
        insert into member (id, email, password_hash, nickname, registered_at, version)
        select uuidv7(), 'aged-' || number || '@members.example', 'none', 'Aged',
               timestamptz '2001-01-01' + number * interval '1 minute', 0
        from generate_series(1, %d) as number
        """
            .formatted(count));
  }

  /**
   * Locks the login of one of them, whom nothing can be done to until the connection is closed.
   *
   * @param number whose turn it is
   */
  Connection holdLoginOf(int number) throws SQLException {
    books.change(
        ServiceKind.MEMBER,
        """
        insert into login (id, member_id, opened_at, expires_at)
        select id, id, now(), now() + interval '1 day' from member
        where email = 'aged-%d@members.example'
        """
            .formatted(number));
    Connection connection = books.connect(ServiceKind.MEMBER);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute(
          "select from login join member on member.id = member_id where email like 'aged-%' for update of login");
    }
    return connection;
  }

  boolean isSomebodyWaitingForTheLogin() {
    return !books
        .query(
            ServiceKind.MEMBER,
            "select pid from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock' and query like 'update login%'",
            row -> row.getInt(1))
        .isEmpty();
  }

  Set<String> asleep() {
    return Set.copyOf(
        books.query(
            ServiceKind.MEMBER,
            "select id from member where status = 'INACTIVE' and email like 'aged-%@members.example'",
            row -> row.getString(1)));
  }

  /** All who should sleep, and do not yet. */
  long due() {
    return books
        .query(
            ServiceKind.MEMBER,
            "select count(*) from member where status = 'ACTIVE' and not admin"
                + " and coalesce(last_login_at, registered_at) < now() - interval '365 days'",
            row -> row.getLong(1))
        .getFirst();
  }
}
