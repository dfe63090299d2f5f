-- GET /payments/reconciliation-cases?orderId=, the newest first.
create index reconciliation_case_of_order on reconciliation_case (order_id, id);
