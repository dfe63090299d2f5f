package io.jumun.scheduler;

import io.jumun.infrastructure.ServiceDatabase;
import io.jumun.infrastructure.SharedInfrastructure;
import java.sql.Connection;
import java.sql.SQLException;

/** A clock of the database that a test moves, as an operator or a wrong time server would. */
record MovedClock(ServiceDatabase database) {

  /** For a replica whose connections are to see it instead of PostgreSQL's own. */
  static final String SETTING =
      "--spring.datasource.hikari.connection-init-sql=set search_path = moved, pg_catalog, public";

  static MovedClock of(ServiceDatabase database) throws SQLException {
    var clock = new MovedClock(database);
    clock.run(
        """
        create schema moved;
        create table moved.shift (by interval not null);
        insert into moved.shift values (interval '0');
        create function moved.clock_timestamp() returns timestamptz language sql volatile
          as 'select pg_catalog.clock_timestamp() + by from moved.shift';
        create function moved.now() returns timestamptz language sql volatile
          as 'select pg_catalog.now() + by from moved.shift';
        grant usage on schema moved to public;
        grant select on moved.shift to public
        """);
    return clock;
  }

  void move(String by) throws SQLException {
    run("update moved.shift set by = interval '" + by + "'");
  }

  private void run(String sql) throws SQLException {
    try (Connection superuser = SharedInfrastructure.get().postgres().connect(database.name())) {
      superuser.createStatement().execute(sql);
    }
  }
}
