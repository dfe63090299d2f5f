package io.jumun.scheduler.persistence;

import io.jumun.scheduler.domain.JobRun;
import io.jumun.scheduler.domain.RunStatus;
import io.jumun.scheduler.domain.RunTrigger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Rows read back. */
final class RunRows {

  private RunRows() {}

  static JobRun run(ResultSet row) throws SQLException {
    return new JobRun(
        row.getObject("id", UUID.class),
        row.getString("job"),
        RunTrigger.valueOf(row.getString("trigger")),
        Times.instant(row, "scheduled_for"),
        row.getObject("business_date", LocalDate.class),
        Times.instant(row, "triggered_at"),
        Times.instant(row, "deadline"),
        RunStatus.valueOf(row.getString("status")),
        row.getObject("duration_ms", Long.class),
        row.getString("details"),
        row.getObject("affected", Long.class),
        row.getInt("missed"),
        row.getString("trace_id"),
        row.getString("requested_by"),
        row.getObject("repeats", UUID.class));
  }
}
