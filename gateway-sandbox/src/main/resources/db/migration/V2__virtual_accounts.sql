-- What can expire says when: the window that nobody used, the session that nobody confirmed, the deposit that nobody made.
alter table payment add column expires_at timestamptz;
update payment set expires_at = authenticated_at + interval '10 minutes' where status in ('READY', 'IN_PROGRESS');
-- The sweep that lets them expire.
create index payment_expiring on payment (expires_at) where expires_at is not null;
-- GET /sandbox/payments, youngest first.
create index payment_youngest on payment (requested_at desc);

-- A shopper in a window that is open has chosen nothing yet.
alter table payment alter column method drop not null;

create table virtual_account (
  payment_key    text primary key references payment,
  bank_code      text        not null,
  account_number text        not null,
  customer_name  text        not null,
  secret         text        not null,
  due_at         timestamptz not null,
  issued_at      timestamptz,
  depositor_name text,
  refund_status  text        not null default 'NONE' check (refund_status in ('NONE', 'COMPLETED'))
);

-- A deposit may fall back and be made again: a charge for each round, and a round ends with a reversal.
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check check (kind in ('CHARGE', 'REFUND', 'REVERSAL'));
alter table ledger_entry add column round int not null default 0;
drop index ledger_charge;
create unique index ledger_charge on ledger_entry (payment_key, kind, round) where kind in ('CHARGE', 'REVERSAL');
