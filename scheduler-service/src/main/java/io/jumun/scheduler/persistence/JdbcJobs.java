package io.jumun.scheduler.persistence;

import io.jumun.scheduler.application.Jobs;
import io.jumun.scheduler.application.RecordedChange;
import io.jumun.scheduler.domain.Job;
import io.jumun.scheduler.domain.JobChange;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs are few, so they are read and written one by one. */
@Repository
class JdbcJobs implements Jobs {

  private final JdbcClient jdbc;

  JdbcJobs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Job> all() {
    return jdbc.sql(JobSql.ALL).query((row, _) -> JobRows.job(row)).list();
  }

  @Override
  public Optional<Job> find(String name) {
    return jdbc.sql(JobSql.FIND).param(name).query((row, _) -> JobRows.job(row)).optional();
  }

  @Override
  public Optional<Job> lock(String name) {
    return jdbc.sql(JobSql.LOCK).param(name).query((row, _) -> JobRows.job(row)).optional();
  }

  @Override
  public List<Job> lockDue(Instant now, int most) {
    return jdbc.sql(JobSql.LOCK_DUE)
        .param(Times.column(now))
        .param(most)
        .query((row, _) -> JobRows.job(row))
        .list();
  }

  @Override
  public Optional<Duration> untilNext() {
    return jdbc.sql(JobSql.SOONEST).query(Long.class).optional().map(Times::micros);
  }

  @Override
  public Instant now() {
    return jdbc.sql(JobSql.NOW).query(OffsetDateTime.class).single().toInstant();
  }

  @Override
  public void fireNextAt(String name, Instant time) {
    jdbc.sql(JobSql.FIRE_NEXT_AT).param(Times.column(time)).param(name).update();
  }

  @Override
  public boolean create(Job job, JobChange change) {
    boolean created = store(JobSql.CREATE, job, change.by()) == 1;
    if (created) {
      remember(job.name(), change);
    }
    return created;
  }

  @Override
  public void change(Job job, JobChange change) {
    store(JobSql.CHANGE, job, change.by());
    remember(job.name(), change);
  }

  @Override
  public void delete(String name, JobChange change) {
    jdbc.sql(JobSql.DELETE).param(name).update();
    remember(name, change);
  }

  @Override
  public List<RecordedChange> changes(String job, @Nullable Long before, int most) {
    return jdbc.sql(JobSql.CHANGES)
        .param(job)
        .param(before == null ? Long.MAX_VALUE : before)
        .param(most)
        .query((row, _) -> JobRows.change(row))
        .list();
  }

  @Override
  public long late(Duration after) {
    return jdbc.sql(JobSql.LATE).param(after.toMillis()).query(Long.class).single();
  }

  private int store(String sql, Job job, String by) {
    return jdbc.sql(sql)
        .param("name", job.name())
        .param("cron", job.cron().expression())
        .param("zone", job.cron().zone())
        .param("active", job.active())
        .param("misfire", job.misfire().policy().name())
        .param("cap", job.misfire().cap())
        .param("payload", PayloadJson.write(job.payload()))
        .param("timeLimit", job.timeLimit().toSeconds())
        .param("note", job.note())
        .param("next", Times.column(job.nextFireAt()))
        .param("by", by)
        .update();
  }

  private void remember(String job, JobChange change) {
    jdbc.sql(JobSql.REMEMBER_CHANGE)
        .param("name", job)
        .param("by", change.by())
        .param("before", PayloadJson.write(change.before()))
        .param("after", PayloadJson.write(change.after()))
        .update();
  }
}
