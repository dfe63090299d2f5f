package io.jumun.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Held by the replica that migrates. Flyway has a lock of its own, but makes and fills its history
 * table before that: of two replicas that first start on a new database, one would fail. A process
 * that dies loses the lock with its connection.
 */
final class MigrationLock implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private final Connection connection;

  private MigrationLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * Tries again and again instead of waiting in the database: who waits there has a snapshot, and
   * an index that is made concurrently would wait for it.
   *
   * @throws IllegalStateException when another replica has it for half an hour
   */
  static MigrationLock take(DataSource database) {
    try {
      var lock = new MigrationLock(database.getConnection());
      lock.await();
      return lock;
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be locked for its migration", e);
    }
  }

  private void await() throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!ask("select pg_try_advisory_lock(hashtext('jumun-migration'))")) {
      if (System.nanoTime() > end) {
        connection.close();
        throw new IllegalStateException("Another replica has been migrating for " + PATIENCE);
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  private boolean ask(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getBoolean(1);
    }
  }

  @Override
  public void close() {
    try (connection) {
      ask("select pg_advisory_unlock(hashtext('jumun-migration'))");
    } catch (SQLException e) {
      throw new IllegalStateException("The lock of the migration cannot be given back", e);
    }
  }
}
