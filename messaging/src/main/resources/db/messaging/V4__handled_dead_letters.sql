-- What operators do with dead letters: look for them, replay them, settle them.
alter table dead_letter add column closed_at timestamptz;
update dead_letter set closed_at = last_failed_at where status <> 'OPEN';
alter table dead_letter add constraint closed_when_not_open check ((status = 'OPEN') = (closed_at is null));

-- Pages: ids grow with time. A key may be as large as its record, which no B-tree takes.
create index dead_letter_by_status on dead_letter (status, id);
create index dead_letter_by_consumer on dead_letter (consumer, id);
create index dead_letter_by_topic on dead_letter (topic, id);
create index dead_letter_by_key on dead_letter using hash (key);
-- Retention goes by time; open ones have none.
create index dead_letter_closed on dead_letter (closed_at) where closed_at is not null;

-- Who did what with a dead letter, and what came of it. Only ever added to; it goes with its letter.
create table dead_letter_handling (
  id             uuid primary key,
  dead_letter_id uuid        not null references dead_letter on delete cascade,
  at             timestamptz not null default clock_timestamp(),
  -- The operator's member id.
  by             text        not null,
  outcome        text        not null check (outcome in ('REPLAYED', 'HAD_TAKEN_EFFECT', 'FAILED_AGAIN', 'SETTLED')),
  -- The reason to settle it, or why it failed again.
  details        text
);
create index dead_letter_handling_of on dead_letter_handling (dead_letter_id, id);

grant delete on dead_letter to "${appRole}";
grant select, insert on dead_letter_handling to "${appRole}";
revoke update, delete, truncate on dead_letter_handling from "${appRole}";

-- What is on Kafka, as whoever relays knows it: noted with each renewal of the lease.
alter table relay_lease
  add column last_sequence     bigint,
  add column last_published_at timestamptz;
