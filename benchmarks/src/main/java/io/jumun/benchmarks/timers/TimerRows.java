package io.jumun.benchmarks.timers;

import io.jumun.benchmarks.Servers;
import io.jumun.benchmarks.played.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** scheduler-service's table of timers. */
final class TimerRows {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();

  private final Servers servers;
  private final Rows rows;

  TimerRows(Servers servers) {
    this.servers = servers;
    this.rows = new Rows(servers);
  }

  /** Due in a month and later, one a second. */
  void fill(int pending) {
    rows.run(
        """
        insert into timer (timer_id, subject, kind, due_at, payload, requested_by)
        select 'pending/' || i, 'pending/' || i, 'order-expiry',
          now() + interval '30 days' + i * interval '1 second', '{}', 'order-service'
        from generate_series(1, %d) as i
        """
            .formatted(pending));
    rows.run("vacuum (analyze) timer");
    rows.run("checkpoint");
  }

  /** Due since a moment ago, all at once. */
  void due(String name, int count) {
    rows.run(
        """
        insert into timer (timer_id, subject, kind, due_at, payload, requested_by)
        select '%1$s/' || i, '%1$s/' || i, 'order-expiry', now(), '{}', 'order-service'
        from generate_series(1, %2$d) as i
        """
            .formatted(name, count));
  }

  /** Due in some seconds, evenly; a subject tells in microseconds since 1970 when it is due. */
  void spread(String name, int count, int perSecond, Duration from) {
    rows.run(
        """
        insert into timer (timer_id, subject, kind, due_at, payload, requested_by)
        select '%1$s/' || i, '%1$s/' || (extract(epoch from due) * 1000000)::bigint, 'order-expiry', due, '{}',
          'order-service'
        from (select i, now() + interval '%2$d ms' + i * interval '1 second' / %3$d as due
          from generate_series(1, %4$d) as i) as spread
        """
            .formatted(name, from.toMillis(), perSecond, count));
  }

  /** From the index of those that are pending. */
  long due() {
    return rows.count("timer where status = 'PENDING' and due_at <= now()");
  }

  /** As it is with {@link #due()}, of those due in more than a year. */
  long farAhead() {
    return rows.count("timer where status = 'PENDING' and due_at > now() + interval '1 year'");
  }

  void awaitNoneDue() {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (due() > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(due() + " timers are still due after " + LIMIT);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  /** Those of that name, from the end of the first batch to the last, as the rows tell. */
  Claims claims(String name) {
    try (Connection connection = servers.postgres().connect(servers.database().name());
        var statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                with claimed as (select elapsed_at from timer where timer_id like '%s/%%'),
                first as (select min(elapsed_at) as at from claimed)
                select count(*) filter (where elapsed_at > first.at),
                  extract(epoch from max(elapsed_at) - min(first.at)),
                  count(*) filter (where elapsed_at is null)
                from claimed, first
                """
                    .formatted(name))) {
      row.next();
      return new Claims(row.getLong(1), row.getDouble(2), row.getLong(3));
    } catch (SQLException e) {
      throw new IllegalStateException("Not counted: " + name, e);
    }
  }

  /**
   * @param missing that have not elapsed
   */
  record Claims(long timers, double seconds, long missing) {}
}
