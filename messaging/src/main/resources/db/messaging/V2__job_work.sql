-- Runs of jobs that scheduler-service has triggered and whose work is done here.
create table job_work (
  run_id          uuid primary key,
  job             text        not null,
  scheduled_for   timestamptz not null,
  business_date   date        not null,
  payload         json        not null,
  traceparent     text,
  status          text        not null default 'OPEN' check (status in ('OPEN', 'SUCCEEDED', 'FAILED')),
  -- How often what was done. Not jsonb, which would change the order.
  done            json        not null default '{}',
  -- Of the last steps, one after the other.
  failures        int         not null default 0,
  next_attempt_at timestamptz not null default now(),
  started_at      timestamptz,
  finished_at     timestamptz
);
-- The next run to go on with, and whether an earlier one of the same job is still open.
create index job_work_open on job_work (job, run_id) where status = 'OPEN';
