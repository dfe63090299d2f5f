package io.jumun.messaging.relay;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The slot: the relay's only memory of how far it got, and PostgreSQL's promise to keep what was
 * not yet read.
 */
final class ReplicationSlot {

  private static final Logger log = LoggerFactory.getLogger(ReplicationSlot.class);
  private static final int FIRST_VERSION_WITH_FAILOVER_SLOTS = 17;

  private final RelaySession session;
  private final JdbcClient jdbc;
  private final String name;

  ReplicationSlot(RelaySession session, String name) {
    this.session = session;
    this.jdbc = session.jdbc();
    this.name = name;
  }

  /** Empty when there is none. */
  Optional<SlotStatus> status() {
    return jdbc.sql(
            """
            select confirmed_flush_lsn::text as confirmed, wal_status, active_pid from pg_replication_slots where slot_name = ?
            """)
        .param(name)
        .query(SlotStatus.class)
        .optional();
  }

  /**
   * Makes the slot unless there is one. It begins after every transaction that is open now, so it
   * waits for them.
   *
   * @throws DataAccessException when they took longer than the limit; try again
   */
  void create(Duration limit) {
    limitStatements(limit);
    try {
      jdbc.sql(
              "select pg_create_logical_replication_slot(?, 'pgoutput'%s)"
                  .formatted(canFailOver() ? ", failover => true" : ""))
          .param(name)
          .query((row, _) -> row.getObject(1))
          .list();
      log.info("Made the replication slot {}", name);
    } finally {
      limitStatements(Duration.ZERO);
    }
  }

  void drop() {
    endReader();
    if (status().isPresent()) {
      jdbc.sql("select pg_drop_replication_slot(?)").param(name).query((_, _) -> name).list();
    }
  }

  /** Ends whoever still reads the slot: it has one reader at a time. */
  void endReader() {
    status().map(SlotStatus::activePid).ifPresent(this::end);
  }

  private void end(int pid) {
    log.info("Ending the reader {} of slot {}", pid, name);
    jdbc.sql("select pg_terminate_backend(?, 5000)").param(pid).query(Boolean.class).single();
  }

  private boolean canFailOver() {
    try {
      return session.connection().getMetaData().getDatabaseMajorVersion()
          >= FIRST_VERSION_WITH_FAILOVER_SLOTS;
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not tell its version", e);
    }
  }

  private void limitStatements(Duration limit) {
    try (Statement statement = session.connection().createStatement()) {
      statement.execute("set statement_timeout = " + limit.toMillis());
    } catch (SQLException e) {
      throw new IllegalStateException("No limit could be set", e);
    }
  }
}
