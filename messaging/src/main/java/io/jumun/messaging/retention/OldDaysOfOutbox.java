package io.jumun.messaging.retention;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets the outbox day by day, and none that is not wholly on Kafka. */
record OldDaysOfOutbox(JdbcClient jdbc, Duration keep) implements RetentionRule {

  @Override
  public String what() {
    return "days of the outbox forgotten";
  }

  /** One at a time: each is a table. */
  @Override
  public int forget(int most) {
    boolean forgotten =
        jdbc.sql("select outbox_forget_day(?)")
            .param(Math.toIntExact(keep.toDays()))
            .query(Boolean.class)
            .single();
    return forgotten ? 1 : 0;
  }
}
