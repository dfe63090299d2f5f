create table product (
  id         uuid        primary key,
  name       text        not null check (length(name) between 1 and 200),
  price      bigint      not null check (price >= 0),
  currency   text        not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version    bigint      not null
);
-- The catalogue, newest first, reads the primary key backwards: the ids are time-ordered (UUIDv7).

-- Where the pieces of each product are (invariant I1). Apart from the product, so that a new price and an order never
-- wait for each other. The key is checked at commit, because Hibernate writes the product only then.
create table stock (
  product_id uuid   primary key references product deferrable initially deferred,
  received   bigint not null check (received >= 0),
  available  bigint not null check (available >= 0),
  reserved   bigint not null check (reserved >= 0),
  sold       bigint not null check (sold >= 0),
  constraint nothing_lost_nothing_invented check (received = available + reserved + sold)
)
-- Every order updates these rows and no index has their numbers: with room in the page the new version stays in it.
with (fillfactor = 50);

-- What each order has of the stock; CLOSED is the tombstone of an order that was closed before it asked. Kept for ever:
-- last_order_sequence tells a late event from a new one, longer than any topic or dead letter lasts.
create table reservation (
  order_id            uuid        primary key,
  status              text        not null
    check (status in ('HELD', 'SOLD', 'RELEASED', 'RETURNED', 'REJECTED', 'CLOSED')),
  last_order_sequence bigint      not null,
  opened_at           timestamptz not null,
  changed_at          timestamptz not null
);
-- How many are held: a gauge that is read with every scrape.
create index reservation_held on reservation (order_id) where status = 'HELD';

-- found: of a rejected order, how many there were of what was too few; null on a line that is, or was, held.
-- No reference to the product: an order may ask for one that does not exist.
create table reservation_line (
  order_id   uuid not null references reservation,
  product_id uuid not null,
  quantity   int  not null check (quantity > 0),
  found      int  check (found >= 0 and found < quantity),
  -- Lines are read by their orders.
  primary key (order_id, product_id)
);
