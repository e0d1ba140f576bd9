-- Moves and cancellations are effects of their own. They do not claim the vendor's id: it is the
-- booking's, and an appointment may move more than once.
alter table effect drop constraint effect_kind_check;
alter table effect add constraint effect_kind_check
  check (kind in
    ('CALL', 'TEXT', 'WHATSAPP', 'EMAIL', 'BOOKING', 'MOVE', 'CANCELLATION', 'TICKET'));

-- Where an appointment has got to in the clinic's practice-management system, as that tells us. No name, no words.
create table appointment (
  system      text        not null,
  id          text        not null,
  clinic      text        not null,
  state       text        not null
              check (state in ('BOOKED', 'CONFIRMED', 'ARRIVED', 'COMPLETED', 'CANCELLED', 'NO_SHOW')),
  starts_at   timestamptz,
  changed_at  timestamptz not null,
  primary key (system, id)
);
create index appointment_by_id on appointment (id);
