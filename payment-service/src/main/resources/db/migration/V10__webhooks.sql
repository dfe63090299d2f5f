-- A decided payment, too, may have something to ask: whether the gateway still has it as our books do.
alter table payment
  add column call_attempt int,
  drop constraint payment_check,
  add constraint payment_asks check
    (status not in ('CONFIRMING', 'UNSETTLED', 'QUARANTINED', 'WAITING_FOR_DEPOSIT', 'REFUNDING')
     or next_check_at is not null),
  add constraint payment_look check (call_attempt is null or call_attempt between 1 and attempt);

-- By which the gateway is known when it calls about a deposit.
alter table payment_attempt add column deposit_secret_sha256 text check (length(deposit_secret_sha256) = 64);

-- What the gateway has told by itself, each delivery once. What it said is not kept: it is only a hint.
create table webhook_delivery (
  transmission_id text        primary key check (length(transmission_id) between 1 and 200),
  kind            text        not null check (length(kind) <= 100),
  order_id        uuid,       -- null when it is not about an order of ours
  outcome         text        not null check (outcome in ('HEARD', 'UNKNOWN_ORDER', 'FORGED', 'NOT_OURS')),
  received_at     timestamptz not null default clock_timestamp()
);
-- Retention goes by time; rows arrive in its order, so the smallest kind of index does.
create index webhook_delivery_received_at on webhook_delivery using brin (received_at);
revoke update, truncate on webhook_delivery from "${appRole}";
