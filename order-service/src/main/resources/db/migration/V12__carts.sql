-- One row a member: whoever changes a cart counts its version up first, so that one change comes after the other.
-- The row stays when the cart is emptied, so that no version comes twice.
create table cart (
  member_id  uuid        primary key,
  version    bigint      not null,
  changed_at timestamptz not null
);

-- What is in it, with name and price as they were when it was last put in. The key serves every query; the number
-- keeps the order in which the products came.
create table cart_item (
  member_id  uuid   not null references cart,
  product_id uuid   not null,
  quantity   int    not null check (quantity between 1 and 999),
  name       text   not null,
  unit_price bigint not null check (unit_price >= 0),
  currency   text   not null check (currency ~ '^[A-Z]{3}$'),
  number     bigint generated always as identity,
  primary key (member_id, product_id)
);
