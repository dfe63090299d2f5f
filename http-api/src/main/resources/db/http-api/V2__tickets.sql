-- What stands for a token where a browser opens an address by itself and can send none. Taken once; the ticket itself is
-- not kept. Any replica may have issued it.
create table http_ticket (
  -- SHA-256 of the ticket.
  digest     bytea       primary key,
  subject    text        not null,
  member_id  uuid        not null,
  admin      boolean     not null,
  -- Of the token it stands for.
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  good_until timestamptz not null
);
-- Those nobody came with are cleared away by whoever issues the next.
create index http_ticket_good_until on http_ticket (good_until);

grant select, insert, delete on http_ticket to "${appRole}";
