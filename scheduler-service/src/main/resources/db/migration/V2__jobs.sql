-- Jobs: what is to happen again and again. The name is a job's identity, in events too.
create table job (
  name          text        primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,99}$'),
  cron          text        not null check (length(cron) between 1 and 200),
  zone          text        not null default 'Asia/Seoul' check (length(zone) between 1 and 100),
  payload       jsonb       not null default '{}' check (
    jsonb_typeof(payload) = 'object' and length(payload::text) <= 65536
    and not jsonb_path_exists(payload, 'strict $.* ? (@.type() != "string")')),
  active        boolean     not null default true,
  misfire       text        not null check (misfire in ('SKIP', 'ONCE', 'ALL')),
  misfire_cap   integer     check (misfire_cap between 1 and 1000),
  time_limit_s  integer     not null check (time_limit_s between 1 and 604800),
  note          text        check (length(note) <= 2000),
  -- When to look at the job; null: at once, only to compute it. What fires is what the cron says.
  next_fire_at  timestamptz,
  created_at    timestamptz not null default clock_timestamp(),
  updated_at    timestamptz not null default clock_timestamp(),
  updated_by    text        not null,
  check ((misfire = 'ALL') = (misfire_cap is not null))
);
-- FireDueJobs, the time until the next one, and the gauge of late ones.
create index job_due on job (coalesce(next_fire_at, '-infinity'), name) where active;

-- The execution log. It outlives the job, so it does not refer to its row.
create table job_run (
  id            uuid        primary key,
  job           text        not null,
  trigger       text        not null check (trigger in ('CRON', 'CATCH_UP', 'MANUAL', 'BACKFILL')),
  scheduled_for timestamptz not null,
  business_date date        not null,
  triggered_at  timestamptz not null,
  deadline      timestamptz not null,
  status        text        not null check (status in ('RUNNING', 'SUCCEEDED', 'FAILED', 'OVERDUE', 'SKIPPED')),
  finished_at   timestamptz,
  duration_ms   bigint      check (duration_ms >= 0),
  details       text        check (length(details) <= 2000),
  affected      bigint      check (affected >= 0),
  -- Older times that were missed and have no run of their own.
  missed        integer     not null default 0 check (missed >= 0),
  trace_id      text,
  requested_by  text,
  check ((trigger in ('MANUAL', 'BACKFILL')) = (requested_by is not null)),
  check ((status in ('SUCCEEDED', 'FAILED', 'SKIPPED')) = (finished_at is not null))
);
-- One run for each time that a schedule names, whoever fires. What operators start takes none away.
create unique index job_run_once on job_run (job, scheduled_for) where trigger in ('CRON', 'CATCH_UP');
-- GET /runs, newest first: all, a job's, those with a status, a job's with a status.
create index job_run_newest on job_run (triggered_at desc, id desc);
create index job_run_of_job on job_run (job, triggered_at desc, id desc);
create index job_run_in_status on job_run (status, triggered_at desc, id desc);
create index job_run_of_job_in_status on job_run (job, status, triggered_at desc, id desc);
-- WatchRuns: only runs that nobody has answered.
create index job_run_deadline on job_run (deadline) where status = 'RUNNING';

-- Who changed what and when: only the values that changed. Never altered, not even by the service.
create table job_change (
  id         bigint      generated always as identity primary key,
  job        text        not null,
  changed_at timestamptz not null,
  changed_by text        not null,
  before     jsonb       not null,
  after      jsonb       not null
);
-- A job's changes, newest first.
create index job_change_of_job on job_change (job, id desc);
revoke update, delete, truncate on job_change from "${appRole}";

insert into job (name, cron, zone, misfire, time_limit_s, note, updated_by) values
  ('member-dormancy', '0 0 0 * * *', 'Asia/Seoul', 'ONCE', 3600,
   'Members without a login for a year become inactive; those inactive beyond the grace period are deleted.',
   'migration');
