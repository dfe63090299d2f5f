-- One service's database and its three roles; may be run again at any time, by a superuser.
--
-- Written for psql, as Docker runs it:
--   psql -v ON_ERROR_STOP=1 -v database=jumun_order \
--        -v owner=jumun_order_owner -v owner_password=... \
--        -v app=jumun_order_app     -v app_password=... \
--        -v relay=jumun_order_relay -v relay_password=... -f service-database.sql
-- PostgresServer.create runs the same file without psql.

select format('create role %I', role)
from unnest(array[:'owner', :'app', :'relay']) as role
where not exists (select from pg_roles where rolname = role) \gexec

-- The owner runs the migrations.
alter role :"owner" with login noreplication nosuperuser password :'owner_password';

-- The application reads and writes rows; a stuck transaction must not hold everybody else.
alter role :"app" with login noreplication nosuperuser password :'app_password';
alter role :"app" set lock_timeout = '10s';
alter role :"app" set idle_in_transaction_session_timeout = '60s';

-- The relay reads the write-ahead log, watches its slot and ends the backend of a stale relay.
alter role :"relay" with login replication nosuperuser password :'relay_password';
alter role :"relay" set lock_timeout = '10s';
grant pg_monitor, pg_signal_backend to :"relay";

create extension if not exists pg_stat_statements;

select format('create database %I owner %I', :'database', :'owner')
where not exists (select from pg_database where datname = :'database') \gexec

alter database :"database" owner to :"owner";
revoke all on database :"database" from public;
grant connect on database :"database" to :"app", :"relay";

\connect :"database"

alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"app", :"relay";
alter default privileges for role :"owner" in schema public
  grant select, insert, update, delete on tables to :"app";
alter default privileges for role :"owner" in schema public
  grant usage, select on sequences to :"app";
