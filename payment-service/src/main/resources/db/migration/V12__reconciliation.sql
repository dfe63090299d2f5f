-- How far a run of the job payment-reconciliation has come.
create table reconciliation_run (
  run_id         uuid   primary key,
  day            date   not null,
  phase          text   not null check (phase in ('READ', 'COLLECT', 'COMPARE', 'TELL', 'DONE')),
  page_after     text,
  compared_order text,
  compared_key   text,
  opened         bigint not null check (opened >= 0)
);

-- The gateway's books as far as they were read. Orders are as the gateway has them: not every one is ours.
create table gateway_transaction (
  transaction_key text        primary key,
  order_id        text        not null,
  payment_key     text        not null,
  kind            text        not null check (kind in ('CHARGED', 'RETURNED')),
  amount          bigint      not null check (amount >= 0),
  currency        text        not null,
  happened_at     timestamptz not null
);
-- Comparing: all that the gateway has of one payment.
create index gateway_transaction_of_payment on gateway_transaction (order_id, payment_key);

-- The payments that moved on a day, in our books or in the gateway's; compared along the key.
create table reconciliation_moved (
  day         date not null,
  order_id    text collate "C" not null,
  payment_key text collate "C" not null,
  our_order   uuid, -- null when it cannot be an order of ours
  primary key (day, order_id, payment_key)
);

-- Collecting what was charged, or given back, on a day in our books.
create index payment_approved_at on payment (approved_at) where approved_at is not null;
create index refund_done_at on refund (settled_at) where status = 'DONE';

-- A difference that a person is to settle: one for each payment, kind and day, however often the day is compared.
create table reconciliation_case (
  id          uuid        primary key,
  day         date        not null,
  order_id    text        not null,
  payment_key text        not null,
  kind        text        not null check (kind in ('MISSING', 'EXTRA', 'AMOUNT', 'STATUS')),
  proposal    text        not null,
  ours        text        not null,
  theirs      text        not null,
  status      text        not null default 'OPEN' check (status in ('OPEN', 'SETTLED')),
  opened_at   timestamptz not null default clock_timestamp(),
  settled_at  timestamptz,
  settled_by  uuid,
  reason      text        check (length(reason) between 1 and 500),
  unique (day, order_id, payment_key, kind),
  check ((status = 'SETTLED') = (settled_at is not null and settled_by is not null and reason is not null))
);
-- How many nobody has settled, and which.
create index reconciliation_case_open on reconciliation_case (id) where status = 'OPEN';
revoke delete, truncate on reconciliation_case from "${appRole}";
