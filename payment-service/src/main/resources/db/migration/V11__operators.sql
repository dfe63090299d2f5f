-- An operator's word about a quarantined payment: that the stranger's charge under its key is not our doing.
alter table payment add column disowned boolean not null default false;

-- GET /payments?status= of what is not decided, page by page; and how many there are of each.
drop index payment_open;
create index payment_open on payment (status, order_id) where status not in ('APPROVED', 'EXPIRED', 'CANCELLED');

-- GET /payments?refundRefused=true: few.
create index refund_refused on refund (order_id) where status = 'REFUSED';

-- Who had what done about a payment, and why. Never altered, not even by the service.
create table payment_resolution (
  id            uuid        primary key,
  order_id      uuid        not null references payment,
  action        text        not null check (action in ('RECHECK_NOW', 'DISOWN', 'REFUND_AGAIN')),
  reason        text        not null check (length(reason) between 1 and 500),
  status_before text        not null,
  resolved_by   uuid        not null,
  resolved_at   timestamptz not null
);
-- GET /payments/{orderId}/resolutions
create index payment_resolution_of_payment on payment_resolution (order_id, id);
revoke update, delete, truncate on payment_resolution from "${appRole}";
