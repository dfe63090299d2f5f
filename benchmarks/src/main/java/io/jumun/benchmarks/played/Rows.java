package io.jumun.benchmarks.played;

import io.jumun.benchmarks.Servers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A design's own tables, from outside. */
public record Rows(Servers servers) {

  public void run(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 1, parameters);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " failed", e);
    }
  }

  /** The ids are the first parameter. */
  public void runForAll(String sql, List<UUID> ids, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      bind(statement, 2, parameters);
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql + " failed", e);
    }
  }

  public long count(String from) {
    return number(servers.database().name(), "select count(*) from " + from);
  }

  /**
   * How many statements were carried out in this database, by anybody; they are counted in another
   * one.
   */
  public long statements() {
    return number(
        "postgres",
        """
        select coalesce(sum(calls), 0) from pg_stat_statements
        where dbid = (select oid from pg_database where datname = '%s')
        """
            .formatted(servers.database().name()));
  }

  private long number(String database, String query) {
    try (Connection connection = servers.postgres().connect(database);
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(query + " failed", e);
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
