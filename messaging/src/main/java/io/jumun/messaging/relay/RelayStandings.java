package io.jumun.messaging.relay;

import io.jumun.messaging.relay.RelayStanding.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database how the relay stands, so that every replica answers the same. */
public class RelayStandings {

  // What is not on Kafka is judged by when the lease was renewed: the number is as old as that.
  private static final String STANDING =
      """
      with lease as (
        select *, coalesce(renewed_at > clock_timestamp() - make_interval(secs => ?), false) as leased
        from relay_lease)
      select holder, renewed_at, leased, slot_name, coalesce(recovering, false) as recovering,
        coalesce(active, false) as active, wal_status, last_published_at,
        pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint as lag_bytes,
        (select (extract(epoch from clock_timestamp() - occurred_at) * 1000)::bigint
         from outbox
         where sequence > last_sequence and (occurred_at < renewed_at or not leased)
         order by sequence limit 1) as oldest_unrelayed_ms
      from lease
      left join (select * from relay_slot order by created_at desc limit 1) as made on true
      left join pg_replication_slots using (slot_name)
      """;

  private final JdbcClient jdbc;
  private final Duration lease;

  /**
   * @param lease how long the relaying replica may be silent
   */
  RelayStandings(JdbcClient jdbc, Duration lease) {
    this.jdbc = jdbc;
    this.lease = lease;
  }

  public RelayStanding now() {
    return jdbc.sql(STANDING).param(lease.toMillis() / 1000.0).query(RelayStandings::read).single();
  }

  private static RelayStanding read(ResultSet row, int number) throws SQLException {
    return new RelayStanding(
        state(row),
        row.getString("holder"),
        time(row, "renewed_at"),
        row.getString("slot_name"),
        row.getBoolean("active"),
        row.getString("wal_status"),
        row.getObject("lag_bytes", Long.class),
        row.getObject("oldest_unrelayed_ms", Long.class),
        time(row, "last_published_at"));
  }

  private static State state(ResultSet row) throws SQLException {
    if (!row.getBoolean("leased")) {
      return State.NOBODY;
    }
    if ("lost".equals(row.getString("wal_status"))) {
      return State.SLOT_LOST;
    }
    if (row.getBoolean("recovering")) {
      return State.RECOVERING;
    }
    return row.getBoolean("active") ? State.RELAYING : State.NOT_READING;
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
