-- The way in which an attempt is paid says who is asked about it. Those of the version before are all the gateway's.
alter table payment_attempt add column method text not null default 'CARD' check (length(method) between 1 and 20);

-- Work that is due and needs no room at the gateway, while the gateway has none.
create index payment_due_of_method on payment (method, next_check_at) where next_check_at is not null;

-- Points, each worth one won. The shop's own accounts: ISSUED owes what was ever granted, REVENUE has what was paid
-- with points. They keep no balance here: each payment would lock that row and wait for the one before.
create table points_account (
  id        uuid   primary key,
  kind      text   not null check (kind in ('MEMBER', 'ISSUED', 'REVENUE')),
  member_id uuid   unique,
  balance   bigint check (balance >= 0), -- of members only: the sum of their entries
  check ((kind = 'MEMBER') = (member_id is not null)),
  check ((kind = 'MEMBER') = (balance is not null))
);
create unique index points_account_of_the_shop on points_account (kind) where kind <> 'MEMBER';
insert into points_account (id, kind) values
  ('00000000-0000-0000-0000-000000000001', 'ISSUED'),
  ('00000000-0000-0000-0000-000000000002', 'REVENUE');
revoke delete, truncate on points_account from "${appRole}";

-- What was decided about a payment key, once: points were taken, or there were too few.
create table points_charge (
  payment_key     text        primary key check (length(payment_key) between 1 and 200),
  order_id        uuid        not null,
  account_id      uuid        not null references points_account,
  amount          bigint      not null check (amount > 0),
  idempotency_key text        not null unique,
  code            text,       -- why nothing was taken; null when it was
  message         text,
  returned        bigint      not null default 0 check (returned between 0 and amount),
  decided_at      timestamptz not null,
  check ((code is null) = (message is null)),
  check (code is null or returned = 0)
);
-- What became of an order's payments with points: for people, and for whoever compares books.
create index points_charge_of_order on points_charge (order_id);
revoke delete, truncate on points_charge from "${appRole}";

-- Points that moved. One amount for the account that loses and the one that gains, so nothing is made on the way.
create table points_transfer (
  id              uuid        primary key,
  kind            text        not null check (kind in ('GRANT', 'PAYMENT', 'REFUND')),
  from_account    uuid        not null references points_account,
  to_account      uuid        not null references points_account,
  amount          bigint      not null check (amount > 0),
  payment_key     text        references points_charge,
  idempotency_key text        not null unique,
  reason          text,
  made_by         uuid,       -- the admin who granted
  made_at         timestamptz not null,
  check (from_account <> to_account),
  check ((kind = 'GRANT') = (payment_key is null)),
  check ((kind = 'GRANT') = (made_by is not null))
);
-- A payment key pays once.
create unique index points_transfer_pays_once on points_transfer (payment_key) where kind = 'PAYMENT';
-- What went back of a payment, when the books are checked.
create index points_transfer_refunds on points_transfer (payment_key) where kind = 'REFUND';
-- GET /points: an account's entries, the newest first; and their sum, when the books are checked.
create index points_transfer_from on points_transfer (from_account, id);
create index points_transfer_to on points_transfer (to_account, id);
revoke update, delete, truncate on points_transfer from "${appRole}";

-- The two entries of each transfer, which add up to 0.
create view points_entry as
  select id as transfer_id, from_account as account_id, -amount as amount from points_transfer
  union all
  select id, to_account, amount from points_transfer;

-- Charged when it was opened, without the shopper: a refusal ends it.
alter table payment add column at_once boolean not null default false;
