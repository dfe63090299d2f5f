package io.jumun.messaging.relay;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * How far the relay is behind, seen from every replica, chosen or not: the lag must be seen to grow
 * above all when nobody relays.
 */
final class SlotLag {

  private final JdbcClient jdbc;
  private final String slot;
  private final RelayMetrics metrics;

  SlotLag(JdbcClient jdbc, String slot, RelayMetrics metrics) {
    this.jdbc = jdbc;
    this.slot = slot;
    this.metrics = metrics;
  }

  @Scheduled(fixedDelayString = "PT5S")
  void look() {
    jdbc.sql(
            """
            select pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint
            from pg_replication_slots where slot_name = ? and confirmed_flush_lsn is not null
            """)
        .param(slot)
        .query(Long.class)
        .optional()
        .ifPresentOrElse(metrics::lag, metrics::noLagKnown);
  }
}
