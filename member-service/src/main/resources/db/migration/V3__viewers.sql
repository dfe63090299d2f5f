-- Who may look at what operators look at, and do nothing. Beside "admin", which a replica of the last version reads.
alter table member
  add column viewer boolean not null default false,
  add constraint one_role check (not (admin and viewer));

-- As before, without viewers: operators are no part of dormancy.
drop index member_last_seen;
create index member_last_seen on member ((coalesce(last_login_at, registered_at)))
  where status = 'ACTIVE' and not admin and not viewer;
drop index member_inactive_since;
create index member_inactive_since on member (inactive_since)
  where status <> 'ACTIVE' and not admin and not viewer;

-- Who gave whom which role. Without references: it outlives both.
create table appointment (
  id           uuid        primary key,
  member_id    uuid        not null,
  role         text        not null check (role in ('MEMBER', 'VIEWER', 'ADMIN')),
  appointed_by uuid        not null,
  appointed_at timestamptz not null
);
-- GET /members/{id}/role, the newest first: ids grow with time.
create index appointment_of_member on appointment (member_id, id);
revoke update, delete, truncate on appointment from "${appRole}";
