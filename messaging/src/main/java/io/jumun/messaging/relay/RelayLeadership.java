package io.jumun.messaging.relay;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Chooses the one replica that relays: it holds an advisory lock on its connection, and renews a
 * lease. A process that died loses the lock with its connection; one that was stopped keeps the
 * lock but not the lease, and whoever finds the lease over ends the holder's connection.
 *
 * <p>The lease is renewed on a thread of its own, whatever the relay is busy with; so nobody else
 * may use the session once it leads. The lock ends with the session, so there is no giving it back.
 * An old leader that wakes up again can only cause duplicates: the slot has one reader.
 */
final class RelayLeadership implements AutoCloseable {

  /** "jumu": the relay's advisory lock, one per database. */
  static final int LOCK = 0x6a756d75;

  private static final Logger log = LoggerFactory.getLogger(RelayLeadership.class);

  private final JdbcClient jdbc;
  private final String holder;
  private final Duration lease;
  private final RelayProgress progress;
  private final StopSignal released = new StopSignal();
  private volatile @Nullable RuntimeException lost;

  RelayLeadership(RelaySession session, String holder, Duration lease, RelayProgress progress) {
    this.jdbc = session.jdbc();
    this.holder = holder;
    this.lease = lease;
    this.progress = progress;
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
    Thread.ofPlatform().daemon().name("outbox-lease").start(this::keep);
    log.info("{} relays the outbox from now on", holder);
    return true;
  }

  /**
   * @throws LeadershipLost when another has taken over, or may have
   */
  void check() {
    RuntimeException cause = lost;
    if (cause != null) {
      throw LeadershipLost.by(holder, cause);
    }
  }

  private void keep() {
    try {
      while (!released.isAsked()) {
        renew();
        released.rest(lease.dividedBy(4));
      }
    } catch (RuntimeException e) {
      lost = e;
    } catch (InterruptedException e) {
      lost = new IllegalStateException("The lease was interrupted", e);
    }
  }

  /** Together with what this replica has published, for {@link RelayStandings}. */
  private void renew() {
    var newest = progress.newest();
    int renewed =
        jdbc.sql(
                """
                update relay_lease
                set renewed_at = clock_timestamp(),
                  last_sequence = greatest(last_sequence, ?),
                  last_published_at = greatest(last_published_at, ?)
                where backend_pid = pg_backend_pid()
                """)
            .param(newest.map(RelayProgress.Published::sequence).orElse(null))
            .param(newest.map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null))
            .update();
    if (renewed == 0) {
      throw new IllegalStateException("The lease is another's");
    }
  }

  @Override
  public void close() {
    released.ask();
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
