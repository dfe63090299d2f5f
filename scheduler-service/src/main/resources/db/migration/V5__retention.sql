-- Each service forgets what has done its duty, some minutes after another.
insert into job (name, cron, zone, misfire, time_limit_s, note, updated_by) values
  ('retention-member',    '0 0 4 * * *',  'Asia/Seoul', 'ONCE', 3600, 'Old days of the outbox, old entries of inbox and idempotency keys.', 'migration'),
  ('retention-order',     '0 10 4 * * *', 'Asia/Seoul', 'ONCE', 3600, 'Old days of the outbox, old entries of inbox and idempotency keys.', 'migration'),
  ('retention-inventory', '0 20 4 * * *', 'Asia/Seoul', 'ONCE', 3600, 'Old days of the outbox, old entries of inbox and idempotency keys.', 'migration'),
  ('retention-payment',   '0 30 4 * * *', 'Asia/Seoul', 'ONCE', 3600, 'Old days of the outbox, old entries of inbox and idempotency keys.', 'migration'),
  ('retention-scheduler', '0 40 4 * * *', 'Asia/Seoul', 'ONCE', 3600, 'Old days of the outbox, old entries of inbox and idempotency keys.', 'migration');
