package io.jumun.messaging.relay;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection of the relay's role, and what is asked through it. Not for two threads. */
final class RelaySession implements AutoCloseable {

  private final Connection connection;
  private final JdbcClient jdbc;

  private RelaySession(Connection connection) {
    this.connection = connection;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
  }

  static RelaySession open(RelayDatabase database, String purpose) throws SQLException {
    return new RelaySession(database.connect(purpose));
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** The statements that read much, or must not wait long, need the connection itself. */
  Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // It is gone, which is all that was wanted.
    }
  }
}
