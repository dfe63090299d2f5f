package io.jumun.scheduler.persistence;

import io.jumun.scheduler.application.RunFilter;
import io.jumun.scheduler.application.RunPlace;
import org.jspecify.annotations.Nullable;

/** Every statement about runs; the indexes they use stand in the migration. */
final class RunSql {

  static final String START =
      """
      insert into job_run (id, job, trigger, scheduled_for, business_date, triggered_at, deadline,
        status, finished_at, details, missed, trace_id, requested_by, repeats)
      select id, job, trigger, scheduled_for::timestamptz, business_date::date,
        triggered_at::timestamptz, deadline::timestamptz, status,
        case status when 'SKIPPED' then triggered_at::timestamptz end, details, missed, trace_id,
        requested_by, repeats
      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
        ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::uuid[])
        as run (id, job, trigger, scheduled_for, business_date, triggered_at, deadline, status,
          details, missed, trace_id, requested_by, repeats)
      on conflict (job, scheduled_for) where trigger in ('CRON', 'CATCH_UP') do nothing
      returning id
      """;

  /** By id, so that two batches about the same runs cannot deadlock. */
  static final String REPORT =
      """
      with report as (
        select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[])
          as report (id, job, status, details, affected, duration_ms)
      ),
      unreported as (
        select job_run.id from job_run join report using (id, job)
        where job_run.status in ('RUNNING', 'OVERDUE')
        order by job_run.id for no key update of job_run
      )
      update job_run set status = report.status, details = report.details,
        affected = report.affected, duration_ms = report.duration_ms,
        finished_at = clock_timestamp()
      from report join unreported using (id) where job_run.id = report.id
      returning job_run.id
      """;

  static final String MARK_OVERDUE =
      """
      with overdue as (
        select id from job_run
        where status = 'RUNNING' and deadline < (select clock_timestamp())
        order by id for no key update skip locked
      )
      update job_run set status = 'OVERDUE' from overdue where job_run.id = overdue.id
      returning job_run.job
      """;

  /** The oldest first, past those that another replica deletes. */
  static final String FORGET =
      """
      delete from job_run where id in (
        select id from job_run
        where triggered_at < (select clock_timestamp()) - ? * interval '1 second'
          and status <> 'RUNNING'
        order by triggered_at, id limit ? for update skip locked)
      """;

  /** One look into the index of a job's runs for each job, however long the log is. */
  static final String LAST_OF_EACH_JOB =
      """
      select last.* from job cross join lateral (
        select * from job_run where job_run.job = job.name
        order by triggered_at desc, id desc limit 1) as last
      """;

  private static final String RUN =
      """
      select id, job, trigger, scheduled_for, business_date, triggered_at, deadline, status,
        duration_ms, details, affected, missed, trace_id, requested_by, repeats
      from job_run
      """;

  static final String FIND = RUN + "where id = ?";

  private RunSql() {}

  /** Only what is asked for stands in the statement, so that an index fits. */
  static String page(RunFilter filter, @Nullable RunPlace after) {
    return RUN
        + "where true\n"
        + (filter.job() == null ? "" : "and job = :job\n")
        + (filter.status() == null ? "" : "and status = :status\n")
        + (filter.trigger() == null ? "" : "and trigger = :trigger\n")
        + (filter.from() == null ? "" : "and triggered_at >= :from\n")
        + (filter.to() == null ? "" : "and triggered_at < :to\n")
        + (after == null ? "" : "and (triggered_at, id) < (:triggeredAt, :id)\n")
        + "order by triggered_at desc, id desc limit :most";
  }
}
