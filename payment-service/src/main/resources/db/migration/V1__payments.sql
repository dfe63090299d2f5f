-- The money of one order. The row also remembers what the gateway is to be asked next, so that any process can do it.
-- Rows outlive outbox, Kafka and dead letters: a late request must find its decision, or its tombstone.
create table payment (
  order_id               uuid primary key,
  version                bigint      not null,
  member_id              uuid,        -- null on a tombstone: nobody asked to pay
  method                 text        not null,
  amount                 bigint      not null check (amount >= 0),
  currency               text        not null,
  refunded_amount        bigint      not null check (refunded_amount >= 0),
  status                 text        not null check (status in
    ('READY', 'CONFIRMING', 'UNSETTLED', 'QUARANTINED', 'WAITING_FOR_DEPOSIT', 'APPROVED', 'REFUNDING', 'EXPIRED',
     'CANCELLED')),
  opened_at              timestamptz not null,
  deadline               timestamptz not null,
  deadline_passed        boolean     not null,
  cancellation_refund_id uuid,
  cancellation_reason    text,
  attempt                int         not null check (attempt >= 0),
  approved_at            timestamptz,
  deposit_due_at         timestamptz,
  gateway_call           text check (gateway_call in ('CONFIRM', 'QUERY', 'CANCEL')),
  next_check_at          timestamptz,
  rechecks               int,
  lease_token            uuid,
  lease_until            timestamptz,
  traceparent            text,
  last_order_sequence    bigint      not null,
  -- Whoever waits for the gateway's word has something to ask it, and nobody else has.
  check ((status in ('CONFIRMING', 'UNSETTLED', 'QUARANTINED', 'WAITING_FOR_DEPOSIT', 'REFUNDING'))
         = (next_check_at is not null))
);

-- Work that is due: only these rows are touched by a poll.
create index payment_due on payment (next_check_at) where next_check_at is not null;

-- How many wait for the gateway's word; decided payments are by far the most and are not in it.
create index payment_open on payment (status) where status not in ('APPROVED', 'EXPIRED', 'CANCELLED');

create table payment_attempt (
  order_id        uuid        not null references payment,
  number          int         not null check (number > 0),
  payment_key     text        not null check (length(payment_key) between 1 and 200),
  idempotency_key text        not null unique,
  status          text        not null check (status in ('OPEN', 'APPROVED', 'DECLINED')),
  code            text,
  message         text,
  started_at      timestamptz not null,
  last_posted_at  timestamptz not null,
  settled_at      timestamptz,
  primary key (order_id, number),
  unique (order_id, payment_key)
);

-- One attempt at a time.
create unique index payment_attempt_open on payment_attempt (order_id) where status = 'OPEN';

create table refund (
  refund_id    uuid primary key, -- the idempotency key at the gateway, for ever
  order_id     uuid        not null,
  attempt      int         not null,
  amount       bigint      not null check (amount > 0),
  reason       text        not null,
  status       text        not null check (status in ('RUNNING', 'DONE', 'REFUSED')),
  code         text,
  message      text,
  requested_at timestamptz not null,
  settled_at   timestamptz,
  foreign key (order_id, attempt) references payment_attempt (order_id, number)
);

-- A payment brings its refunds along.
create index refund_of_payment on refund (order_id);

-- One refund at a time.
create unique index refund_running on refund (order_id) where status = 'RUNNING';
