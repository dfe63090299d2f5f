-- When a version of the product was last seen in the topic: what a rebuild does not find there is forgotten.
alter table product_copy add column checked_at timestamptz not null default now();

-- Rebuilds of the copy, by whichever replica was asked.
create table product_rebuild (
  id          bigint      generated always as identity primary key,
  started_at  timestamptz not null default now(),
  -- A replica that dies leaves its rebuild standing: after a minute it counts as lost.
  went_on_at  timestamptz not null default now(),
  finished_at timestamptz,
  records     bigint      not null default 0,
  forgotten   bigint      not null default 0,
  failure     text
);

-- One at a time.
create unique index product_rebuild_running on product_rebuild ((true)) where finished_at is null;
