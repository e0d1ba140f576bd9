-- Consultations asked for at clinics whose book no system can be asked: the clinic's people confirm or decline each. A time that moves is a
-- new row, which replaces the other once it is confirmed. Episode, language and ticket come with the question to staff, right after the row.
create table requested_appointment (
  id            text         primary key,
  reference     text         not null unique,
  clinic        text         not null,
  location      text         not null,
  contact       text         not null references contact (id),
  starts_at     timestamptz  not null,
  minutes       integer      not null check (minutes > 0),
  provider      text,
  state         text         not null default 'REQUESTED'
                check (state in ('REQUESTED', 'CONFIRMED', 'DECLINED', 'CANCELLED')),
  notes_cipher  bytea        not null,
  replaces      text         references requested_appointment (id),
  episode       text         references episode (id),
  language      text         not null default 'ENGLISH',
  ticket        text         references ticket (id),
  decided_by    text,
  remark_cipher bytea,
  requested_at  timestamptz  not null,
  changed_at    timestamptz  not null,
  check ((decided_by is not null) or state not in ('CONFIRMED', 'DECLINED'))
);
-- A time at a place is asked for by one person.
create unique index requested_appointment_takes_once on requested_appointment (clinic, location, starts_at)
  where state in ('REQUESTED', 'CONFIRMED');
create index requested_appointment_of_contact on requested_appointment (contact, starts_at);
create index requested_appointment_by_state on requested_appointment (state, starts_at);
create index requested_appointment_changes on requested_appointment (clinic, changed_at, id);
