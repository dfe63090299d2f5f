-- What the shop's listener does: one row an effect, so that a second one shows.
create table effect (
  id         bigint generated always as identity primary key,
  event_id   uuid not null,
  product_id uuid not null,
  name       text not null
);
