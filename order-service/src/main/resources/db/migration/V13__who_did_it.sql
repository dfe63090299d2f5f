-- Which shopper or operator did it; null for what a service did, and for what happened before it was kept.
alter table order_history add column person uuid;
