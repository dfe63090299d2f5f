-- What was answered to which idempotency key, written in the transaction of the effect.
create table http_idempotency (
  -- SHA-256 of caller, method, path and key, since a path may be longer than an index takes.
  digest     bytea       primary key,
  caller     text        not null,
  method     text        not null,
  path       text        not null,
  key        text        not null,
  -- SHA-256 of the request's body as canonical JSON, in hex.
  request    text        not null,
  status     int         not null check (status between 200 and 299),
  location   text,
  response   text,
  created_at timestamptz not null default now()
);
-- Retention goes by time; rows arrive in its order, so the smallest kind of index does.
create index http_idempotency_created_at on http_idempotency using brin (created_at);

grant select, insert, delete on http_idempotency to "${appRole}";
