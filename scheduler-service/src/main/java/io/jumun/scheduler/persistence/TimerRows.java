package io.jumun.scheduler.persistence;

import io.jumun.scheduler.domain.ElapsedTimer;
import io.jumun.scheduler.domain.Timer;
import io.jumun.scheduler.domain.TimerId;
import io.jumun.scheduler.domain.TimerStatus;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows read back. */
final class TimerRows {

  private TimerRows() {}

  static ElapsedTimer elapsed(ResultSet row) throws SQLException {
    return new ElapsedTimer(
        new TimerId(row.getString("timer_id")),
        row.getString("subject"),
        row.getString("kind"),
        Times.instant(row, "due_at"),
        Times.instant(row, "elapsed_at"),
        PayloadJson.read(row.getString("payload")),
        row.getString("traceparent"));
  }

  static Timer timer(ResultSet row) throws SQLException {
    return new Timer(
        new TimerId(row.getString("timer_id")),
        row.getString("subject"),
        row.getString("kind"),
        Times.instant(row, "due_at"),
        TimerStatus.valueOf(row.getString("status")),
        Times.instantOrNull(row, "elapsed_at"));
  }
}
