package io.jumun.benchmarks.confirm;

import io.jumun.benchmarks.Servers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A design's own tables, from outside. */
record Rows(Servers servers) {

  void run(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 1, parameters);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " failed", e);
    }
  }

  /** The ids are the first parameter. */
  void runForAll(String sql, List<UUID> ids, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      bind(statement, 2, parameters);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " failed", e);
    }
  }

  long count(String from) {
    try (Connection connection = connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from " + from)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("Not counted: " + from, e);
    }
  }

  private static void bind(PreparedStatement statement, int first, Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(first + i, parameters[i]);
    }
  }

  private Connection connect() throws SQLException {
    return servers.postgres().connect(servers.database().name());
  }
}
