-- Everything Ringback keeps. Columns named *_cipher hold AES-256-GCM ciphertext; *_hash hold a keyed hash.
-- Words, addresses and names of a person appear in no other form.

create table clinic_version (
  clinic      text        not null,
  version     integer     not null check (version > 0),
  content     jsonb       not null,
  applied_at  timestamptz not null default now(),
  primary key (clinic, version)
);

-- Numbers of the clinics' own: dialled lines and senders. A number leads to one location.
create table clinic_line (
  number    text    primary key check (number ~ '^\+[1-9][0-9]{6,14}$'),
  clinic    text    not null,
  version   integer not null,
  location  text    not null,
  unique (clinic, number),
  foreign key (clinic, version) references clinic_version (clinic, version)
);

-- No foreign key to contact: the key exists before the row it protects, and is destroyed before it.
create table contact_key (
  contact     text        primary key,
  wrapped     bytea       not null,
  created_at  timestamptz not null default now()
);

create table contact (
  id               text        primary key,
  phone_hash       text        not null unique,
  phone_cipher     bytea       not null,
  email_cipher     bytea,
  name_cipher      bytea,
  interest_cipher  bytea,
  created_at       timestamptz not null default now()
);

create table consent (
  contact   text        not null references contact (id),
  channel   text        not null check (channel in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  basis     text        not null
            check (basis in ('GREETING_NOTICE', 'REPLY', 'WEB_FORM', 'EXISTING_PATIENT', 'WRITTEN')),
  source    text        not null,
  wording   text        not null,
  given_at  timestamptz not null,
  primary key (contact, channel, basis, source, given_at)
);

-- One row stops every channel. The episode is not a foreign key: nothing may keep a stop out.
create table opt_out (
  contact     text        primary key references contact (id),
  on_channel  text        not null check (on_channel in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  episode     text        not null,
  asked_at    timestamptz not null
);

create table episode (
  id              text        primary key,
  workflow_id     text        not null,
  clinic          text        not null,
  location        text        not null,
  contact         text        not null references contact (id),
  clinic_version  integer,
  begun_by        text,
  opened_at       timestamptz not null,
  closed_at       timestamptz,
  outcome         text,
  outcome_detail  jsonb,
  glow            jsonb,
  facts_cipher    bytea,
  foreign key (clinic, clinic_version) references clinic_version (clinic, version),
  check ((closed_at is null) = (outcome is null))
);
create unique index episode_open_once on episode (contact, location) where closed_at is null;
create index episode_by_contact on episode (contact, opened_at desc);
create index episode_newest on episode (opened_at desc);

create table conversation_line (
  id            text        primary key,
  episode       text        not null references episode (id),
  contact       text        not null references contact (id),
  channel       text        not null check (channel in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  speaker       text        not null check (speaker in ('CALLER', 'ASSISTANT', 'STAFF')),
  said_at       timestamptz not null,
  words_cipher  bytea       not null,
  sequence      bigint      generated always as identity
);
create index conversation_line_by_episode on conversation_line (episode, said_at, sequence);

create table contact_decision (
  episode          text        not null references episode (id),
  occasion         text        not null,
  channel          text        not null check (channel in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  contact          text        not null references contact (id),
  decided_at       timestamptz not null,
  rule             text        not null,
  basis            text,
  source           text        not null,
  next_allowed_at  timestamptz,
  not_after        timestamptz,
  primary key (episode, occasion, channel),
  check (basis is not null or rule <> 'ALLOWED')
);

-- asked_at is null while no vendor is being asked: nobody may act on the row but by asking first.
create table effect (
  id             text        primary key,
  episode        text        not null references episode (id),
  contact        text        not null references contact (id),
  kind           text        not null
                 check (kind in ('CALL', 'TEXT', 'WHATSAPP', 'EMAIL', 'BOOKING', 'TICKET')),
  channel        text        check (channel in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  opens_contact  boolean     not null,
  intended_at    timestamptz not null,
  asked_at       timestamptz,
  outcome        text        check (outcome in ('ACCEPTED', 'REFUSED', 'UNSETTLED')),
  refusal        text,
  vendor_ref     text,
  settled_at     timestamptz,
  status         text,
  status_rank    integer     not null default -1,
  status_at      timestamptz,
  notes          jsonb       not null default '{}',
  check ((outcome is null) = (settled_at is null)),
  check ((refusal is not null) = (outcome is not distinct from 'REFUSED')),
  check ((vendor_ref is not null) = (outcome is not distinct from 'ACCEPTED')),
  check (not opens_contact or channel is not null)
);
create index effect_by_episode on effect (episode, intended_at);
create index effect_attempts on effect (contact, intended_at) where opens_contact;
create index effect_by_vendor_ref on effect (vendor_ref) where vendor_ref is not null;
-- Vendors list calls, messages and carts, so two effects could find the same one: only one may have it.
create unique index effect_claims_once on effect (vendor_ref)
  where vendor_ref is not null and kind in ('CALL', 'TEXT', 'WHATSAPP', 'BOOKING');

create table webhook_inbox (
  id           bigint      generated always as identity primary key,
  source       text        not null,
  key          text        not null,
  body_cipher  bytea       not null,
  received_at  timestamptz not null,
  tried_at     timestamptz not null,
  state        text        not null default 'WAITING'
               check (state in ('WAITING', 'HANDED_OVER', 'SET_ASIDE')),
  why          text,
  unique (source, key),
  check ((state = 'SET_ASIDE') = (why is not null))
);
create index webhook_inbox_waiting on webhook_inbox (tried_at) where state = 'WAITING';

create table ticket (
  id            text             primary key,
  effect        text             not null unique,
  episode       text             not null references episode (id),
  contact       text             not null references contact (id),
  location      text             not null,
  reason        text             not null,
  channel       text             not null check (channel in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  composite     double precision not null,
  flags_cipher  bytea,
  opened_at     timestamptz      not null,
  closed_at     timestamptz
);
create index ticket_open on ticket (opened_at) where closed_at is null;
create index ticket_by_episode on ticket (episode);
