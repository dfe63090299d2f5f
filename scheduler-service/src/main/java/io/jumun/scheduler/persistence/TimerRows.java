package io.jumun.scheduler.persistence;

import io.jumun.scheduler.domain.ElapsedTimer;
import io.jumun.scheduler.domain.Timer;
import io.jumun.scheduler.domain.TimerId;
import io.jumun.scheduler.domain.TimerStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rows read back. */
final class TimerRows {

  private TimerRows() {}

  static ElapsedTimer elapsed(ResultSet row) throws SQLException {
    return new ElapsedTimer(
        new TimerId(row.getString("timer_id")),
        row.getString("subject"),
        row.getString("kind"),
        instant(row, "due_at"),
        instant(row, "elapsed_at"),
        PayloadJson.read(row.getString("payload")),
        row.getString("traceparent"));
  }

  static Timer timer(ResultSet row) throws SQLException {
    return new Timer(
        new TimerId(row.getString("timer_id")),
        row.getString("subject"),
        row.getString("kind"),
        instant(row, "due_at"),
        TimerStatus.valueOf(row.getString("status")),
        instantOrNull(row, "elapsed_at"));
  }

  static Duration micros(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
