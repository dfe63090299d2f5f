package io.jumun.messaging.relay;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Chooses the one replica that relays: it holds an advisory lock on its connection, and renews a
 * lease. A process that died loses the lock with its connection; one that was stopped keeps the
 * lock but not the lease, and whoever finds the lease over ends the holder's connection.
 *
 * <p>The lock ends with the session, so there is no giving it back. An old leader that wakes up
 * again can only cause duplicates: the slot has one reader.
 */
final class RelayLeadership {

  /** "jumu": the relay's advisory lock, one per database. */
  static final int LOCK = 0x6a756d75;

  private static final Logger log = LoggerFactory.getLogger(RelayLeadership.class);

  private final JdbcClient jdbc;
  private final String holder;
  private final Duration lease;

  RelayLeadership(RelaySession session, String holder, Duration lease) {
    this.jdbc = session.jdbc();
    this.holder = holder;
    this.lease = lease;
  }

  /** Whether this replica leads from now on. */
  boolean acquire() {
    if (!lock()) {
      endHolderWhoseLeaseIsOver();
      return false;
    }
    jdbc.sql(
            """
            update relay_lease
            set holder = ?, backend_pid = pg_backend_pid(), renewed_at = clock_timestamp()
            """)
        .param(holder)
        .update();
    log.info("{} relays the outbox from now on", holder);
    return true;
  }

  /**
   * @throws LeadershipLost when another has taken over
   */
  void renew() {
    int renewed =
        jdbc.sql(
                """
                update relay_lease set renewed_at = clock_timestamp()
                where backend_pid = pg_backend_pid()
                """)
            .update();
    if (renewed == 0) {
      throw LeadershipLost.by(holder);
    }
  }

  private boolean lock() {
    return jdbc.sql("select pg_try_advisory_lock(?)")
        .param((long) LOCK)
        .query(Boolean.class)
        .single();
  }

  private void endHolderWhoseLeaseIsOver() {
    jdbc.sql(
            """
            select pid from pg_locks, relay_lease
            where locktype = 'advisory' and granted
              and database = (select oid from pg_database where datname = current_database())
              and classid = 0 and objid = ? and objsubid = 1
              and renewed_at < clock_timestamp() - make_interval(secs => ?)
            """)
        .param(LOCK)
        .param(lease.toMillis() / 1000.0)
        .query(Integer.class)
        .optional()
        .ifPresent(this::end);
  }

  private void end(int pid) {
    log.warn("The lease of the relaying replica is over, ending its connection {}", pid);
    jdbc.sql("select pg_terminate_backend(?, 2000)").param(pid).query(Boolean.class).single();
  }
}
