-- Consents spoken on a call are kept like any other.
alter table consent drop constraint consent_basis_check;
alter table consent add constraint consent_basis_check check (basis in
  ('GREETING_NOTICE', 'REPLY', 'SPOKEN', 'WEB_FORM', 'EXISTING_PATIENT', 'WRITTEN'));

-- What a decision was made on. Decisions made before it was kept have none.
alter table contact_decision
  add column purpose       text,
  add column gate          text,
  add column content       text check (content in ('NEUTRAL', 'PHI')),
  add column rules_version date,
  add column inputs        jsonb;

-- What a clinic was told of a number by a registry, and when. Numbers are not kept here.
create table number_registry (
  contact     text        not null references contact (id),
  registry    text        not null check (registry in ('DO_NOT_CALL', 'REASSIGNED')),
  checked_at  timestamptz not null,
  listed_on   date,
  primary key (contact, registry)
);
