-- What stays charged when the refund is done: the gateway shows by it whether it is. 0 for all that was charged.
alter table refund add column remaining bigint not null default 0 check (remaining >= 0);
