create table thing (
  id       uuid primary key,
  name     text not null unique,
  quantity int  not null check (quantity < 1000)
);
