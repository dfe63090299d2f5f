-- When the order expires unless its stock is held, as it said when it asked; null: it did not say.
alter table reservation add column expires_at timestamptz;
-- GET /reservations, what is due first first, and the gauge of those that are overdue.
create index reservation_due on reservation ((coalesce(expires_at, opened_at)), order_id) where status = 'HELD';
