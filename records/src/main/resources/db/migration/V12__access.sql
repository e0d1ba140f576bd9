-- Who may see and do what. Secrets are kept as hashes, or encrypted where they are needed again;
-- times of the session tables are milliseconds since 1970, as Spring Session keeps them.

create table access_user (
  id             text        primary key,
  login          text        not null unique check (login = lower(login)),
  role           text        not null
                 check (role in ('OWNER', 'MANAGER', 'FRONT_DESK', 'PROVIDER', 'AUDITOR', 'OPERATOR')),
  clinic         text,
  subject        text        unique,
  state          text        not null check (state in ('INVITED', 'ACTIVE', 'DISABLED')),
  password_hash  text,
  totp_cipher    bytea,
  totp_step      bigint      not null default 0,
  failures       integer     not null default 0,
  locked_until   timestamptz,
  created_at     timestamptz not null,
  activated_at   timestamptz,
  last_login_at  timestamptz
);
comment on column access_user.clinic is 'null: every clinic';
comment on column access_user.subject is 'issuer and subject of an OpenID provider; null: signs in here';

create table access_invitation (
  code_hash   bytea       primary key,
  user_id     text        not null references access_user (id),
  expires_at  timestamptz not null,
  used_at     timestamptz
);

create table access_recovery_code (
  user_id    text        not null references access_user (id),
  code_hash  bytea       not null,
  used_at    timestamptz,
  primary key (user_id, code_hash)
);

create table access_token (
  id            text        primary key,
  name          text        not null,
  secret_hash   bytea       not null unique,
  permissions   text[]      not null check (cardinality(permissions) > 0),
  clinic        text,
  created_by    text        not null,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  revoked_at    timestamptz,
  last_used_at  timestamptz
);

create table access_emergency (
  id             text        primary key,
  user_id        text        not null,
  episode        text        not null references episode (id),
  purpose        text        not null check (purpose in ('TREATMENT', 'SAFETY', 'FAULT', 'OTHER')),
  reason_cipher  bytea       not null,
  granted_at     timestamptz not null,
  expires_at     timestamptz not null,
  handed_over_at timestamptz
);
comment on column access_emergency.handed_over_at is 'when a workflow took on to tell the clinic; null: none has yet';
create index access_emergency_of on access_emergency (user_id, episode, expires_at);
create index access_emergency_untold on access_emergency (granted_at) where handed_over_at is null;

create table spring_session (
  primary_id             char(36) primary key,
  session_id             char(36) not null unique,
  creation_time          bigint   not null,
  last_access_time       bigint   not null,
  max_inactive_interval  int      not null,
  expiry_time            bigint   not null,
  principal_name         varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id  char(36)     not null references spring_session (primary_id) on delete cascade,
  attribute_name      varchar(200) not null,
  attribute_bytes     bytea        not null,
  primary key (session_primary_id, attribute_name)
);
