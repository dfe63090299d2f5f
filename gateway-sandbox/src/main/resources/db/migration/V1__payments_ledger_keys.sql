alter default privileges in schema public grant select, insert, update, delete on tables to "${appRole}";
alter default privileges in schema public grant usage, select on sequences to "${appRole}";
grant usage on schema public to "${appRole}";

-- Opened when a shopper has authenticated in the payment window.
create table payment (
  payment_key          text primary key,
  order_id             text        not null check (order_id ~ '^[A-Za-z0-9_-]{6,64}$'),
  order_name           text        not null,
  method               text        not null,
  total_amount         bigint      not null check (total_amount > 0),
  balance_amount       bigint      not null check (balance_amount between 0 and total_amount),
  status               text        not null check (status in ('READY', 'IN_PROGRESS', 'WAITING_FOR_DEPOSIT', 'DONE',
                                                              'CANCELED', 'PARTIAL_CANCELED', 'ABORTED', 'EXPIRED')),
  requested_at         timestamptz not null default clock_timestamp(),
  authenticated_at     timestamptz not null default clock_timestamp(),
  approved_at          timestamptz,
  last_transaction_key text,
  failure_code         text,
  failure_message      text
);
-- GET /v1/payments/orders/{orderId}
create index payment_order on payment (order_id, requested_at desc);

create table cancellation (
  transaction_key text primary key,
  payment_key     text        not null references payment,
  amount          bigint      not null check (amount > 0),
  reason          text        not null,
  canceled_at     timestamptz not null default clock_timestamp()
);
-- The cancels of a payment object, in their order.
create index cancellation_payment on cancellation (payment_key, canceled_at);

-- The gateway's own books; never updated.
create table ledger_entry (
  id              bigint generated always as identity primary key,
  at              timestamptz not null default clock_timestamp(),
  kind            text        not null check (kind in ('CHARGE', 'REFUND')),
  order_id        text        not null,
  payment_key     text        not null references payment,
  amount          bigint      not null check (amount > 0),
  merchant        text        not null,
  idempotency_key text
);
-- A payment is charged once, whatever the code above it does.
create unique index ledger_charge on ledger_entry (payment_key) where kind = 'CHARGE';
-- GET /sandbox/ledger?orderId=
create index ledger_order on ledger_entry (order_id, id);

-- A request by its key; the body is no part of it, as with the real gateway. Unanswered while the first one runs.
create table idempotent_request (
  merchant   text        not null,
  method     text        not null,
  path       text        not null,
  key        text        not null check (length(key) between 1 and 300),
  claimed_at timestamptz not null default clock_timestamp(),
  status     int,
  body       text,
  primary key (merchant, method, path, key)
);
