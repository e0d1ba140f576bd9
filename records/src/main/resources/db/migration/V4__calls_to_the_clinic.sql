-- Every call a phone system told of, once, whether it was recovered or left alone. The number only as a keyed hash.
create table clinic_call (
  event        text        primary key,
  clinic       text        not null,
  location     text        not null,
  caller_hash  text,
  reported_by  text        not null,
  outcome      text        not null,
  left_alone   text,
  rang_at      timestamptz not null,
  seen_at      timestamptz not null
);
create index clinic_call_of_caller on clinic_call (location, caller_hash, rang_at) where caller_hash is not null;

-- What was told of the legs of a call while it went on: phones that ring, the caller who waits. Numbers encrypted.
create table call_leg (
  reported_by  text        not null,
  call         text        not null,
  leg          text        not null,
  state        text        not null,
  news_cipher  bytea       not null,
  told_at      timestamptz not null,
  primary key (reported_by, call, leg, state)
);
create index call_leg_by_age on call_leg (told_at);

-- How far a system that is asked, rather than one that tells, has been read.
create table sync_cursor (
  source      text        primary key,
  cursor      text        not null,
  synced_at   timestamptz not null
);
