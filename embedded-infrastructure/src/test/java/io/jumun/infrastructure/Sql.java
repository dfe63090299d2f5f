package io.jumun.infrastructure;

import java.sql.Connection;
import java.sql.SQLException;

/** Statements of the tests. */
final class Sql {

  private Sql() {}

  static void run(Connection connection, String statement) throws SQLException {
    try (connection;
        var executed = connection.createStatement()) {
      executed.execute(statement);
    }
  }

  static String value(Connection connection, String query) throws SQLException {
    try (connection;
        var executed = connection.createStatement();
        var rows = executed.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void run(PostgresServer server, String statement) throws SQLException {
    run(server.connect(PostgresServer.SUPERUSER), statement);
  }

  static String value(PostgresServer server, String query) throws SQLException {
    return value(server.connect(PostgresServer.SUPERUSER), query);
  }
}
