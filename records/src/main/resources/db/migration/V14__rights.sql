-- Retention and the rights of the people the clinic talks to. Every id of a person here is random and stays after an erasure.

-- A person that was erased, or purged as a lead: the row stays for what refers to it, with nothing in it.
alter table contact add column erased_at timestamptz;
alter table contact alter column phone_cipher drop not null;
alter table contact add constraint contact_is_somebody_or_erased check (phone_cipher is not null or erased_at is not null);
alter table conversation_line alter column words_cipher drop not null;
alter table requested_appointment alter column notes_cipher drop not null;
-- A body that is gone: the key stays, so that a redelivery is still known.
alter table webhook_inbox alter column body_cipher drop not null;
alter table webhook_inbox add constraint webhook_inbox_waits_with_body check (body_cipher is not null or state <> 'WAITING');
create index webhook_inbox_bodies on webhook_inbox (received_at) where body_cipher is not null;

-- What was destroyed is not made anew: a late writer, such as an activity that was under way, gets no key.
create function refuse_key_of_erased() returns trigger language plpgsql as $$
begin
  if exists (select 1 from contact where id = new.contact and erased_at is not null) then
    return null;
  end if;
  return new;
end $$;
create trigger contact_key_not_of_erased before insert on contact_key
  for each row execute function refuse_key_of_erased();

-- Numbers that asked for silence and whose person was erased: the keyed hash alone, so that a new contact of the number begins stopped.
create table kept_stop (
  phone_hash  text        primary key,
  on_channel  text        not null check (on_channel in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  episode     text        not null,
  asked_at    timestamptz not null
);

-- Nothing of a held person or clinic is purged or erased. The reason is encrypted: people write names into it.
create table legal_hold (
  id             text        primary key,
  clinic         text,
  contact        text        references contact (id),
  reason_cipher  bytea       not null,
  placed_by      text        not null,
  placed_at      timestamptz not null,
  released_by    text,
  released_at    timestamptz,
  check ((clinic is null) <> (contact is null)),
  check ((released_by is null) = (released_at is null))
);
create index legal_hold_of_contact on legal_hold (contact) where released_at is null;
create index legal_hold_of_clinic on legal_hold (clinic) where released_at is null;

-- One run of the purge: how many of each class, nothing else.
create table purge_run (
  id          text        primary key,
  dry_run     boolean     not null,
  as_of       timestamptz not null,
  counts      jsonb       not null,
  ended_at    timestamptz not null
);

create table erasure (
  contact       text        primary key references contact (id),
  asked_by      text        not null,
  asked_at      timestamptz not null,
  due_at        timestamptz not null,
  state         text        not null check (state in ('ASKED', 'REFUSED', 'ERASED', 'COMPLETE', 'INCOMPLETE')),
  why           text,
  ended_at      timestamptz
);

create table erasure_step (
  contact  text        not null references contact (id),
  step     text        not null,
  count    integer     not null,
  done_at  timestamptz not null,
  primary key (contact, step)
);

-- What vendors keep of a person. The reference is the vendor's id; an address that must be named to have it forgotten is encrypted and
-- goes when it is settled.
create table vendor_copy (
  vendor       text        not null,
  kind         text        not null,
  ref          text        not null,
  ref_cipher   bytea,
  contact      text        references contact (id),
  state        text        not null default 'PENDING'
               check (state in ('PENDING', 'DELETED', 'NOT_THERE', 'GIVEN_UP')),
  why          text,
  settled_at   timestamptz,
  primary key (vendor, kind, ref),
  check ((state = 'PENDING') = (settled_at is null))
);
create index vendor_copy_pending on vendor_copy (contact) where state = 'PENDING';

-- What was corrected: the old value and the reason, under the person's own key.
create table amendment (
  id             bigint      generated always as identity primary key,
  contact        text        not null references contact (id),
  field          text        not null,
  before_cipher  bytea,
  after_cipher   bytea,
  reason_cipher  bytea,
  amended_by     text        not null,
  amended_at     timestamptz not null
);
create index amendment_of_contact on amendment (contact, amended_at);

-- When somebody was last in contact with a clinic; now while an episode is open.
create function last_contact(person text) returns timestamptz language sql stable as $$
  select greatest(
    c.created_at,
    (select max(coalesce(e.closed_at, now())) from episode e where e.contact = c.id),
    (select max(g.given_at) from consent g where g.contact = c.id))
  from contact c where c.id = person
$$;

-- The telephony vendor's ids of calls and messages, from what was sent and from what was said or taken in.
create view vendor_ref as
  select case f.kind when 'CALL' then 'CALL' else 'MESSAGE' end as kind, f.vendor_ref as ref, f.contact, e.clinic, e.opened_at, e.closed_at
  from effect f join episode e on e.id = f.episode
  where f.kind in ('CALL', 'TEXT', 'WHATSAPP') and f.vendor_ref ~ '^(CA|SM|MM)[0-9a-f]{32}$'
  union
  select case left(l.id, 2) when 'CA' then 'CALL' else 'MESSAGE' end, left(l.id, 34), l.contact, e.clinic, e.opened_at, e.closed_at
  from conversation_line l join episode e on e.id = l.episode where l.id ~ '^(CA|SM|MM)[0-9a-f]{32}'
  union
  select case left(t.id, 2) when 'CA' then 'CALL' else 'MESSAGE' end, left(t.id, 34), e.contact, e.clinic, e.opened_at, e.closed_at
  from turn_taken t join episode e on e.id = t.episode where t.id ~ '^(CA|SM|MM)[0-9a-f]{32}';
