-- One row an order: whoever changes it locks it first, so that it is the one place where its events meet.
create table orders (
  id                      uuid        primary key,
  version                 bigint      not null,
  member_id               uuid        not null,
  status                  text        not null check (status in ('CREATED', 'RESERVING', 'AWAITING_PAYMENT', 'PAID', 'CANCELLING',
                                                                 'COMPLETED', 'REJECTED', 'EXPIRED', 'CANCELLED')),
  amount                  bigint      not null check (amount >= 0),
  discount                bigint      not null default 0 check (discount >= 0),
  currency                text        not null check (currency ~ '^[A-Z]{3}$'),
  method                  text        check (method in ('CARD', 'POINTS')),
  -- What was last heard of the payment, for display only.
  payment_status          text,
  payment_deadline        timestamptz,
  payment_code            text,
  payment_message         text,
  reason                  text,
  -- Whether OrderPaid was said and not taken back.
  paid_announced          boolean     not null,
  -- C1: the last word heard from each service.
  last_inventory_sequence bigint      not null,
  last_payment_sequence   bigint      not null,
  created_at              timestamptz not null,
  expires_at              timestamptz not null,
  status_since            timestamptz not null,
  -- When the request it waits for was last made; null when it waits for none.
  requested_at            timestamptz,
  check ((requested_at is not null) = (status in ('RESERVING', 'AWAITING_PAYMENT', 'CANCELLING')))
);

-- A member's orders, newest first: ids are UUIDv7, so by id is by age.
create index orders_of_member on orders (member_id, id);
-- The same of all members, by state, for admins.
create index orders_by_status on orders (status, id);
-- The sweep: whose request is overdue, the oldest first.
create index orders_requested on orders (requested_at) where requested_at is not null;
-- The gauge: how many have waited for long, by state.
create index orders_waiting on orders (status, status_since) where requested_at is not null;

-- As it was ordered: name and price of the day.
create table order_line (
  order_id   uuid   not null references orders,
  position   int    not null,
  product_id uuid   not null,
  name       text   not null,
  quantity   int    not null check (quantity between 1 and 999),
  unit_price bigint not null check (unit_price >= 0),
  primary key (order_id, position)
);

-- Refunds asked for; the id is the refund's idempotency key for ever.
create table order_refund (
  order_id     uuid        not null references orders,
  position     int         not null,
  refund_id    uuid        not null unique,
  status       text        not null check (status in ('REQUESTED', 'DONE', 'REFUSED')),
  reason       text        not null,
  amount       bigint      check (amount >= 0),
  requested_at timestamptz not null,
  settled_at   timestamptz,
  primary key (order_id, position)
);

-- Append-only. The number is drawn under the order's lock, so it grows within an order; the key serves the only query.
create table order_history (
  order_id uuid        not null references orders,
  number   bigint      generated always as identity,
  at       timestamptz not null,
  what     text        not null,
  by       text        not null,
  primary key (order_id, number)
);

-- This service's own copy of the products; an older version never replaces a newer one.
create table product_copy (
  product_id uuid   primary key,
  name       text   not null,
  price      bigint not null check (price >= 0),
  currency   text   not null check (currency ~ '^[A-Z]{3}$'),
  sequence   bigint not null
);

-- What happened stays as it happened.
revoke update, delete on order_history from "${appRole}";
