-- Events on their way out. Written in the transaction of the change they tell of, read from the WAL by the relay.
create sequence outbox_sequence;

create table outbox (
  sequence    bigint      not null default nextval('outbox_sequence'),
  event_id    uuid        not null,
  topic       text        not null,
  key         text        not null check (length(key) between 1 and 200),
  type        text        not null,
  source      text        not null,
  subject     text        not null,
  occurred_at timestamptz not null default now(),
  traceparent text,
  body        json        not null check (octet_length(body::text) <= 921600),
  primary key (sequence, occurred_at)
) partition by range (occurred_at);

-- Partitions are made ahead by the application, which may not create tables: hence a function of the owner's.
-- ATTACH takes a weaker lock than CREATE TABLE ... PARTITION OF, so writers go on.
create function outbox_prepare_partitions(days_ahead int) returns int
  language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '2s' as $$
declare
  day date;
  name text;
  made int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('outbox_prepare_partitions'));
  for i in -1 .. days_ahead loop
    day := (now() at time zone 'UTC')::date + i;
    name := 'outbox_' || to_char(day, 'YYYYMMDD');
    if to_regclass('public.' || name) is null then
      execute format('create table %I (like outbox including defaults including constraints)', name);
      execute format('alter table outbox attach partition %I for values from (%L) to (%L)',
                     name, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;

select outbox_prepare_partitions(7);

revoke all on function outbox_prepare_partitions(int) from public;
grant execute on function outbox_prepare_partitions(int) to "${appRole}";

-- A row now and then, so that the slot moves on while nobody writes to the outbox.
create table relay_heartbeat (
  id   bigint generated always as identity primary key,
  at   timestamptz not null default now()
);

-- publish = 'insert': rows that are removed later are nobody's business.
create publication outbox for table outbox, relay_heartbeat
  with (publish = 'insert', publish_via_partition_root = true);

-- Which events have taken effect here.
create table inbox (
  consumer   text        not null,
  event_id   uuid        not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);
-- Retention goes by time.
create index inbox_handled_at on inbox using brin (handled_at);

-- Records that could not be handled for their own sake, whole.
create table dead_letter (
  id              uuid primary key,
  consumer        text        not null,
  topic           text        not null,
  partition       int         not null,
  "offset"        bigint      not null,
  key             bytea,
  header_names    text[]      not null,
  header_values   bytea[]     not null,
  body            bytea,
  cause           text        not null,
  attempts        int         not null,
  status          text        not null default 'OPEN' check (status in ('OPEN', 'REPLAYED', 'SETTLED')),
  first_failed_at timestamptz not null default now(),
  last_failed_at  timestamptz not null default now(),
  unique (consumer, topic, partition, "offset")
);
create index dead_letter_open on dead_letter (first_failed_at) where status = 'OPEN';

-- Whoever relays holds an advisory lock and renews this row: a holder that is stopped keeps its lock, but not its lease.
create table relay_lease (
  id          int primary key default 1 check (id = 1),
  holder      text,
  backend_pid int,
  renewed_at  timestamptz
);
insert into relay_lease default values;

-- The slot is the relay's only memory; that it was once created tells a lost slot from a new database.
-- recovering: rows must be published that no slot will show any more.
create table relay_slot (
  slot_name  text primary key,
  created_at timestamptz not null default now(),
  recovering boolean     not null
);

-- The three roles: the owner runs migrations, the application reads and writes, the relay replicates.
grant usage on schema public to "${appRole}", "${relayRole}";
alter default privileges in schema public grant select, insert, update, delete on tables to "${appRole}";
alter default privileges in schema public grant usage, select on sequences to "${appRole}";
grant insert, select on outbox to "${appRole}";
grant usage, select on outbox_sequence to "${appRole}";
grant select, insert, delete on inbox to "${appRole}";
grant select, insert, update on dead_letter to "${appRole}";
grant select on outbox, relay_slot, relay_lease to "${appRole}";
grant select on outbox to "${relayRole}";
grant select, insert, delete on relay_heartbeat to "${relayRole}";
grant select, update on relay_lease to "${relayRole}";
grant select, insert, update, delete on relay_slot to "${relayRole}";
-- Default privileges give the application more than it needs.
revoke update, delete, truncate on outbox from "${appRole}";
revoke insert, update, delete on relay_heartbeat, relay_lease, relay_slot from "${appRole}";
