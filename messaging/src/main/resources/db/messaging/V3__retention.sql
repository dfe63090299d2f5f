-- Where the write-ahead log stood when a day of the outbox was over: what the relay's slot has passed is on Kafka.
create table outbox_day (
  day     date   primary key,
  end_lsn pg_lsn not null
);
revoke all on outbox_day from "${appRole}";

-- Drops the oldest day that is old enough and whose last row is on Kafka, and says whether there was one. The
-- application may drop no tables: hence a function of the owner's. It waits a second for writers, then gives up.
create function outbox_forget_day(keep_days int) returns boolean
  language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '1s' as $$
declare
  today date := (now() at time zone 'UTC')::date;
  oldest date;
begin
  perform pg_advisory_xact_lock(hashtext('outbox_prepare_partitions'));
  -- A day after its end no transaction goes on that began in it.
  insert into outbox_day
  select to_date(right(relname, 8), 'YYYYMMDD'), pg_current_wal_lsn()
  from pg_inherits join pg_class on pg_class.oid = inhrelid
  where inhparent = 'outbox'::regclass and to_date(right(relname, 8), 'YYYYMMDD') < today - 1
  on conflict do nothing;

  select day into oldest from outbox_day
  where day < today - keep_days
    and exists (select from relay_slot)
    and not exists (
      select from relay_slot left join pg_replication_slots using (slot_name)
      where recovering or confirmed_flush_lsn is null or confirmed_flush_lsn < end_lsn)
  order by day limit 1;
  if oldest is null then
    return false;
  end if;

  execute format('drop table if exists %I', 'outbox_' || to_char(oldest, 'YYYYMMDD'));
  delete from outbox_day where day = oldest;
  return true;
end $$;

revoke all on function outbox_forget_day(int) from public;
grant execute on function outbox_forget_day(int) to "${appRole}";
