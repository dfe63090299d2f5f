-- Written in the transaction of the change that it tells of. WITHHELD: a fault keeps it from being sent.
create table webhook (
  transmission_id text primary key,
  event_type      text        not null check (event_type in ('PAYMENT_STATUS_CHANGED', 'DEPOSIT_CALLBACK')),
  order_id        text        not null,
  body            text        not null,
  created_at      timestamptz not null default clock_timestamp(),
  state           text        not null check (state in ('PENDING', 'DELIVERED', 'GIVEN_UP', 'WITHHELD')),
  due_at          timestamptz not null,
  -- While it is being sent; whoever dies with it leaves it to the others after that.
  claimed_until   timestamptz,
  -- Sent once more for each copy after it was delivered, under the same id.
  copies          int         not null default 0 check (copies >= 0),
  copy_gap        interval    not null default '0',
  failures        int         not null default 0 check (failures between 0 and 8),
  last_answer     text
);
-- What is due.
create index webhook_due on webhook (due_at) where state = 'PENDING';
-- GET /sandbox/webhooks?orderId=, youngest first.
create index webhook_order on webhook (order_id, created_at desc);
create index webhook_youngest on webhook (created_at desc);

-- Keys that are older than 15 days are swept away.
create index idempotent_request_age on idempotent_request (claimed_at);
