alter table product
  add column images  text[]  not null default '{}' check (cardinality(images) <= 10),
  add column on_sale boolean not null default true;
-- The catalogue, newest first (the ids are UUIDv7), of what is on sale or of what is not.
create index product_catalogue on product (on_sale, id);
