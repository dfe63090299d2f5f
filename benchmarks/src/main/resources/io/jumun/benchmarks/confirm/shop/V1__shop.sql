create table shop_stock (
  product_id uuid primary key,
  available int not null check (available >= 0),
  sold int not null default 0
);

create table shop_order (
  id uuid primary key,
  member_id uuid not null,
  product_id uuid not null references shop_stock,
  quantity int not null,
  amount bigint not null,
  status text not null default 'AWAITING_PAYMENT',
  payment_key text
);
