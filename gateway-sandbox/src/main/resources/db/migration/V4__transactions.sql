-- Each approval, deposit, reversal and cancellation by its own key: what GET /v1/transactions lists.
create table gateway_transaction (
  transaction_key text primary key,
  payment_key     text        not null references payment,
  order_id        text        not null,
  method          text,
  status          text        not null check (status in ('WAITING_FOR_DEPOSIT', 'DONE', 'CANCELED', 'PARTIAL_CANCELED')),
  amount          bigint      not null check (amount >= 0),
  at              timestamptz not null default clock_timestamp()
);
-- A period, oldest first, after a given one.
create index gateway_transaction_at on gateway_transaction (at, transaction_key);
-- Differences are planted by payment.
create index gateway_transaction_payment on gateway_transaction (payment_key);

-- What was there before. A charge that was cancelled has left its key to the cancellation, so it gets another.
insert into gateway_transaction (transaction_key, payment_key, order_id, method, status, amount, at)
  select case when balance_amount = total_amount then last_transaction_key else upper(md5(payment_key)) end,
    payment_key, order_id, method, 'DONE', total_amount, approved_at
  from payment where approved_at is not null;
insert into gateway_transaction (transaction_key, payment_key, order_id, method, status, amount, at)
  select c.transaction_key, p.payment_key, p.order_id, p.method,
    case when c.transaction_key = p.last_transaction_key then p.status else 'PARTIAL_CANCELED' end, c.amount, c.canceled_at
  from cancellation c join payment p using (payment_key) where p.approved_at is not null;
