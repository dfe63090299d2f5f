package io.jumun.scheduler;

import io.jumun.contracts.Topic;
import io.jumun.contracts.scheduler.JobRunReported;
import io.jumun.contracts.scheduler.JobTriggered;
import io.jumun.messaging.inbound.Received;
import io.jumun.messaging.test.TestEvents;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that nobody else uses, and the service that does its work. */
final class TestJob implements AutoCloseable {

  static final String WORKER = "worker";

  final String name = "job-" + UUID.randomUUID();
  private final JdbcClient jdbc;
  private final TestEvents events;
  private long sequence;

  TestJob(JdbcClient jdbc, String bootstrapServers) {
    this.jdbc = jdbc;
    this.events = TestEvents.connect(bootstrapServers);
  }

  /** Registers it as a migration would. */
  TestJob firing(String cron, String misfire, Instant nextFireAt) {
    return insert(cron, misfire, nextFireAt, 3600, true);
  }

  TestJob paused(String cron, int timeLimitSeconds) {
    return insert(cron, "SKIP", null, timeLimitSeconds, false);
  }

  void fireNextAt(Instant time) {
    jdbc.sql("update job set next_fire_at = ? where name = ?")
        .params(time.atOffset(ZoneOffset.UTC), name)
        .update();
  }

  Instant nextFireAt() {
    return jdbc.sql("select next_fire_at from job where name = ?")
        .param(name)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class))
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }

  UUID report(UUID runId, String status, String details, long affected) {
    return events.publish(
        WORKER, ++sequence, new JobRunReported(name, runId, status, details, affected, 1234));
  }

  List<JobTriggered> triggered() {
    return events.about(Topic.SCHEDULER_EVENTS, name, JobTriggered.class);
  }

  List<Instant> triggeredFor() {
    return triggered().stream().map(JobTriggered::scheduledFor).toList();
  }

  List<Long> sequences() {
    return events.about(Topic.SCHEDULER_EVENTS, name).stream().map(Received::sequence).toList();
  }

  String traceparent() {
    return events.about(Topic.SCHEDULER_EVENTS, name).getFirst().traceparent();
  }

  /** A column of its runs, by scheduled time. */
  <T> List<T> runs(String column, Class<T> type) {
    return jdbc.sql("select %s from job_run where job = ? order by scheduled_for".formatted(column))
        .param(name)
        .query(type)
        .list();
  }

  boolean is(UUID runId, String status) {
    return jdbc.sql("select status = ? from job_run where id = ?")
        .params(status, runId)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void close() {
    jdbc.sql("update job set active = false where name = ?").param(name).update();
    events.close();
  }

  private TestJob insert(
      String cron, String misfire, Instant nextFireAt, int timeLimit, boolean active) {
    jdbc.sql(
            """
            insert into job (name, cron, zone, payload, active, misfire, misfire_cap, time_limit_s,
              next_fire_at, updated_by)
            values (?, ?, 'Asia/Seoul', '{"depth": "all"}', ?, ?,
              case ? when 'ALL' then 1000 end, ?, ?::timestamptz, 'test')
            """)
        .params(
            name,
            cron,
            active,
            misfire,
            misfire,
            timeLimit,
            nextFireAt == null ? null : nextFireAt.toString())
        .update();
    return this;
  }
}
