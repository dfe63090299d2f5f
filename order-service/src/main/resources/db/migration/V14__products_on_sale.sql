-- A product that is off sale is kept, for the day on which it is on sale again, and cannot be ordered.
alter table product_copy add column on_sale boolean not null default true;
