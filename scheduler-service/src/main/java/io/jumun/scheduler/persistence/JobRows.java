package io.jumun.scheduler.persistence;

import io.jumun.scheduler.application.RecordedChange;
import io.jumun.scheduler.domain.Cron;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobChange;
import io.jumun.scheduler.domain.Misfire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Rows read back. */
final class JobRows {

  private JobRows() {}

  static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getString("name"),
        new Cron(row.getString("cron"), row.getString("zone")),
        row.getBoolean("active"),
        misfire(row),
        Duration.ofSeconds(row.getInt("time_limit_s")),
        PayloadJson.read(row.getString("payload")),
        row.getString("note"),
        Times.instantOrNull(row, "next_fire_at"));
  }

  static RecordedChange change(ResultSet row) throws SQLException {
    return new RecordedChange(
        row.getLong("id"),
        Times.instant(row, "changed_at"),
        new JobChange(
            PayloadJson.read(row.getString("before")),
            PayloadJson.read(row.getString("after")),
            row.getString("changed_by")));
  }

  private static Misfire misfire(ResultSet row) throws SQLException {
    return new Misfire(
        Misfire.Policy.valueOf(row.getString("misfire")),
        row.getObject("misfire_cap", Integer.class));
  }
}
