package io.jumun.payment.persistence;

import io.jumun.payment.application.DatabaseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcDatabaseClock implements DatabaseClock {

  private final JdbcClient jdbc;

  JdbcDatabaseClock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** clock_timestamp(), since now() stands still while a transaction waits for a lock. */
  @Override
  public Instant now() {
    return jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }
}
