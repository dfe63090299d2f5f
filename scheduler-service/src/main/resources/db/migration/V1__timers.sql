-- Durable timers. A row is kept after its end: an id is used once, for ever.
create table timer (
  timer_id     text        primary key check (length(timer_id) between 1 and 200),
  subject      text        not null check (length(subject) between 1 and 200),
  kind         text        not null check (length(kind) between 1 and 100),
  due_at       timestamptz not null,
  payload      jsonb       not null,
  status       text        not null default 'PENDING' check (status in ('PENDING', 'ELAPSED', 'CANCELLED')),
  requested_by text        not null,
  traceparent  text,
  requested_at timestamptz not null default clock_timestamp(),
  elapsed_at   timestamptz,
  cancelled_at timestamptz,
  check (status <> 'ELAPSED' or elapsed_at >= due_at)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

-- FireDueTimers and the time until the next one: only rows that are still to elapse, soonest first.
create index timer_due on timer (due_at, timer_id) where status = 'PENDING';

-- GET /timers?subject=, page by page.
create index timer_subject on timer (subject, due_at, timer_id);
