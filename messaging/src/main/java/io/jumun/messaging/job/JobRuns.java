package io.jumun.messaging.job;

import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.messaging.inbound.Received;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code job_work}: what was triggered here, and how far it has come. */
class JobRuns {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One run of a job after the other. */
  private static final String NEXT =
      """
      (select * from job_work as next
       where status = 'OPEN' and job = any(?) and next_attempt_at <= clock_timestamp()
         and not exists (select from job_work as earlier
                         where earlier.status = 'OPEN' and earlier.job = next.job
                           and earlier.run_id < next.run_id)
       order by next_attempt_at, run_id limit 1 for update skip locked)
      """;

  private static final String OPEN_RUN =
      """
      job, run_id, scheduled_for, business_date, payload, traceparent, done, failures,
        extract(epoch from clock_timestamp() - started_at) as age
      """;

  private final JdbcClient jdbc;

  JobRuns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A run that is known already stays as it is. */
  void add(Received<JobTriggered> triggered) {
    var event = triggered.event();
    jdbc.sql(
            """
            insert into job_work (run_id, job, scheduled_for, business_date, payload, traceparent)
            values (?, ?, ?, ?, ?::json, ?)
            on conflict do nothing
            """)
        .param(event.runId())
        .param(event.job())
        .param(event.scheduledFor().atOffset(ZoneOffset.UTC))
        .param(event.businessDate())
        .param(JSON.writeValueAsString(event.payload()))
        .param(triggered.traceparent())
        .update();
  }

  /** The next run that is to be gone on with, unless another replica is at it. */
  Optional<OpenRun> peek(Collection<String> jobs) {
    return jdbc.sql("select " + OPEN_RUN + " from " + NEXT + " as found")
        .param(jobs.toArray(String[]::new))
        .query(JobRuns::openRun)
        .optional();
  }

  /** Locks the next run that is to be gone on with, until the transaction ends. */
  Optional<OpenRun> lockNext(Collection<String> jobs) {
    return jdbc.sql(
            """
            with found as %s
            update job_work set started_at = coalesce(started_at, clock_timestamp())
            where run_id = (select run_id from found)
            returning %s
            """
                .formatted(NEXT, OPEN_RUN))
        .param(jobs.toArray(String[]::new))
        .query(JobRuns::openRun)
        .optional();
  }

  void goOn(OpenRun open, WorkDone done) {
    jdbc.sql("update job_work set done = ?::json, failures = 0 where run_id = ?")
        .param(JSON.writeValueAsString(done.counts()))
        .param(open.run().id())
        .update();
  }

  void tryAgain(OpenRun open, Duration pause) {
    jdbc.sql(
            """
            update job_work set failures = failures + 1,
              next_attempt_at = clock_timestamp() + make_interval(secs => ?)
            where run_id = ? and status = 'OPEN'
            """)
        .param(pause.toMillis() / 1000.0)
        .param(open.run().id())
        .update();
  }

  /** False when it is over already. */
  boolean end(OpenRun open, String status) {
    return jdbc.sql(
                """
                update job_work set status = ?, finished_at = clock_timestamp()
                where run_id = ? and status = 'OPEN'
                """)
            .param(status)
            .param(open.run().id())
            .update()
        == 1;
  }

  private static OpenRun openRun(ResultSet row, int number) throws SQLException {
    return new OpenRun(
        row.getString("job"),
        new JobRun(
            row.getObject("run_id", UUID.class),
            row.getObject("scheduled_for", OffsetDateTime.class).toInstant(),
            row.getObject("business_date", LocalDate.class),
            JSON.readValue(row.getString("payload"), new TypeReference<Map<String, String>>() {})),
        row.getString("traceparent"),
        new WorkDone(
            JSON.readValue(
                row.getString("done"), new TypeReference<LinkedHashMap<String, Long>>() {})),
        row.getInt("failures"),
        Duration.ofMillis((long) (row.getDouble("age") * 1000)));
  }
}
