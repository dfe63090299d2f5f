create table member (
  id            uuid        primary key,
  -- In lower case; unique, so that two who sign up at once cannot both get it.
  email         text        not null unique check (email = lower(email) and length(email) <= 254),
  password_hash text        not null,
  nickname      text        not null check (length(nickname) between 1 and 30),
  birth         date,
  nationality   text        check (nationality ~ '^[A-Z]{2}$'),
  picture       text,
  admin         boolean     not null default false,
  registered_at timestamptz not null,
  version       bigint      not null
);

-- A login: the family of all refresh tokens that came from one password.
create table login (
  id         uuid        primary key,
  member_id  uuid        not null references member,
  opened_at  timestamptz not null,
  expires_at timestamptz not null,
  ended_at   timestamptz
);
-- To end all logins of a member.
create index login_of_member on login (member_id) where ended_at is null;
-- Retention goes by time.
create index login_expires_at on login using brin (expires_at);

create table refresh_token (
  -- SHA-256 of the token.
  digest      bytea       primary key,
  login_id    uuid        not null references login on delete cascade,
  issued_at   timestamptz not null,
  replaced_at timestamptz
);
-- For the cascade.
create index refresh_token_of_login on refresh_token (login_id);

-- Logins that failed, or are being checked, by account and by network address.
create table login_attempt (
  id    bigint      generated always as identity primary key,
  scope text        not null,
  at    timestamptz not null default clock_timestamp()
);
create index login_attempt_window on login_attempt (scope, at desc);
-- To forget old ones.
create index login_attempt_at on login_attempt (at);

-- The keys that access tokens are signed with.
create table signing_key (
  kid          text        primary key,
  pkcs8        bytea       not null,
  created_at   timestamptz not null,
  -- When it was seen on Kafka; it is not signed with before.
  published_at timestamptz
);
