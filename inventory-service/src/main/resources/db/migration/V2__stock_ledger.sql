-- Every movement of stock, written with it and never changed: what it adds to each column of the product's row in stock.
-- What is received is the sum of the three. It grows by an entry for each line of an order and each of its movements,
-- two or three a line, for ever.
create table stock_ledger (
  id         uuid        primary key,
  product_id uuid        not null,   -- no reference: checking it would lock the product with every order
  kind       text        not null
    check (kind in ('OPENING', 'INITIAL', 'ADJUSTED', 'RESERVED', 'RELEASED', 'SOLD', 'HELD_AGAIN', 'RETURNED')),
  available  bigint      not null,
  reserved   bigint      not null,
  sold       bigint      not null,
  order_id   uuid,                   -- whose order moved it
  made_by    uuid,                   -- or which administrator
  reason     text,
  made_at    timestamptz not null,
  check ((order_id is null) = (kind in ('OPENING', 'INITIAL', 'ADJUSTED'))),
  check ((made_by is not null) = (kind in ('INITIAL', 'ADJUSTED'))),
  check ((reason is not null) = (order_id is null)),
  constraint an_order_only_moves check (order_id is null or available + reserved + sold = 0)
);
-- GET /products/{id}/stock-adjustments: what people did to a product, the newest first (the ids are UUIDv7). Orders are
-- not in it, so their entries cost the primary key and no more.
create index stock_ledger_adjustments on stock_ledger (product_id, id) where order_id is null;
-- A product begins once.
create unique index stock_ledger_begins_once on stock_ledger (product_id) where kind in ('OPENING', 'INITIAL');
revoke update, delete, truncate on stock_ledger from "${appRole}";

-- What was here before the ledger.
insert into stock_ledger (id, product_id, kind, available, reserved, sold, reason, made_at)
select uuidv7(), product_id, 'OPENING', available, reserved, sold, 'as it stood when the ledger began', now()
  from stock;
