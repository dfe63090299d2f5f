-- After midnight, when the gateway has written down the last of the day.
insert into job (name, cron, zone, misfire, misfire_cap, time_limit_s, note, updated_by) values
  ('payment-reconciliation', '0 30 0 * * *', 'Asia/Seoul', 'ALL', 7, 3600,
   'The day before in our books is compared with the payment gateway''s; each difference becomes a case for an operator.',
   'migration');
