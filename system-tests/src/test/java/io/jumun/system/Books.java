package io.jumun.system;

import io.jumun.runner.platform.Platform;
import io.jumun.runner.platform.ServiceKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The databases of a running platform, read by somebody who may read them all. */
record Books(Platform platform) {

  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** As superuser. */
  Connection connect(ServiceKind service) throws SQLException {
    return platform.postgres().connect(platform.database(service));
  }

  <T> List<T> query(ServiceKind service, String sql, Row<T> reader) {
    List<T> rows = new ArrayList<>();
    try (Connection connection = connect(service);
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        rows.add(reader.of(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** To plant what the auditor must find. */
  void change(ServiceKind service, String sql) {
    try (Connection connection = connect(service);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Deadlocks that PostgreSQL has broken up since it was first started, in all databases. */
  long deadlocks() {
    return query(
            ServiceKind.ORDER, "select sum(deadlocks) from pg_stat_database", row -> row.getLong(1))
        .getFirst();
  }
}
