-- Something off one order of one member. Whoever takes, uses or gives back a coupon does it with one conditional update.
create table coupon (
  id             uuid        primary key,
  member_id      uuid        not null,
  status         text        not null check (status in ('ISSUED', 'RESERVED', 'USED')),
  -- What comes off, in minor units: an amount, or a percentage with or without a limit.
  amount         bigint      check (amount > 0),
  percent        int         check (percent between 1 and 100),
  at_most        bigint      check (at_most > 0),
  currency       text        not null check (currency ~ '^[A-Z]{3}$'),
  minimum_amount bigint      not null check (minimum_amount >= 0),
  valid_from     timestamptz not null,
  valid_until    timestamptz not null,
  -- The order that has it, or has used it. When that closes, nobody has it.
  order_id       uuid        references orders,
  issued_at      timestamptz not null,
  issued_by      uuid        not null,
  used_at        timestamptz,
  check ((amount is null) <> (percent is null)),
  check (at_most is null or percent is not null),
  check (valid_from < valid_until),
  check ((order_id is null) = (status = 'ISSUED')),
  check ((used_at is not null) = (status = 'USED'))
);

-- A member's coupons, newest first: ids are UUIDv7, so by id is by age.
create index coupons_of_member on coupon (member_id, id);
-- The same by status: who has used a thousand finds the one that is left.
create index coupons_of_member_by_status on coupon (member_id, status, id);
-- The same of all members, for admins.
create index coupons_by_status on coupon (status, id);
-- One order, one coupon; and the order finds it when it moves.
create unique index coupon_of_order on coupon (order_id) where order_id is not null;

-- Which coupon an order was placed with. It is history when the order is closed, so it refers to nothing.
alter table orders add column coupon_id uuid;

-- A line's share of its order's discount, fixed when it was placed: what it cost is known when it is given back.
alter table order_line
  add column discount bigint not null default 0,
  add check (discount between 0 and quantity * unit_price);
