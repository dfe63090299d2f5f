alter table member
  add column status            text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE', 'WITHDRAWN')),
  add column last_login_at     timestamptz,
  -- Since when the member is INACTIVE or WITHDRAWN; the grace period is counted from it.
  add column inactive_since    timestamptz,
  -- Every access token of the member that was issued before is over.
  add column tokens_valid_from timestamptz,
  add constraint inactive_since_some_time check ((status = 'ACTIVE') = (inactive_since is null));

-- Who has not been seen for longest: who never logged in counts from sign-up. Operators are no part of it.
create index member_last_seen on member ((coalesce(last_login_at, registered_at)))
  where status = 'ACTIVE' and not admin;
-- Whose grace period ends first.
create index member_inactive_since on member (inactive_since) where status <> 'ACTIVE' and not admin;
-- Operators list members by status, the newest first: ids grow with time.
create index member_by_status on member (status, id);

-- A member who is deleted takes their logins along, and those their tokens.
alter table login
  drop constraint login_member_id_fkey,
  add constraint login_member_id_fkey foreign key (member_id) references member on delete cascade;
-- For that cascade, and still to end all logins of a member.
drop index login_of_member;
create index login_of_member on login (member_id);
