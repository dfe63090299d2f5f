-- Pieces that were cancelled or returned and paid back, and those about to be.
alter table order_line
  add column gone    int not null default 0,
  add column leaving int not null default 0,
  add check (gone >= 0 and leaving >= 0 and gone + leaving <= quantity);

-- A completed order waits, too: for the refund of what was brought back.
alter table orders drop constraint orders_check;
alter table orders add constraint orders_request check (
  (requested_at is not null) = (status in ('RESERVING', 'AWAITING_PAYMENT', 'CANCELLING')) or status = 'COMPLETED');
