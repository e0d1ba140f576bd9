-- Who did what to whose records. One chain for each clinic, and one, with an empty clinic, for the installation: seq counts from 1 without
-- gaps, and each seal is a keyed hash over its row and the seal before it. No number, name or word of a person.
create table audit_entry (
  clinic         text        not null,
  seq            bigint      not null check (seq > 0),
  at             timestamptz not null,
  actor_kind     text        not null,
  actor          text        not null,
  action         text        not null,
  subject        text,
  object         text        not null,
  reason         text,
  origin         text,
  details        jsonb       not null default '{}',
  previous_seal  bytea       not null check (length(previous_seal) = 32),
  seal           bytea       not null check (length(seal) = 32),
  primary key (clinic, seq)
);
create index audit_entry_by_time on audit_entry (at, clinic, seq);
create index audit_entry_by_subject on audit_entry (subject, at) where subject is not null;
create index audit_entry_by_subjects on audit_entry using gin (string_to_array(details ->> 'subjects', ' '))
  where details ->> 'subjects' is not null;

-- Whoever may change the table could, so the applications' role is not given the right, and this refuses whoever has it.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_entry_stays before update or delete on audit_entry for each row execute function audit_entry_stays();
create trigger audit_entry_stays_whole before truncate on audit_entry for each statement execute function audit_entry_stays();

-- Default privileges give the applications' role every right on new tables. Here it may read and append.
do $$
declare
  applications text;
begin
  for applications in
    select distinct grantee from information_schema.table_privileges
    where table_schema = current_schema and table_name = 'audit_entry' and grantee <> current_user and grantee <> 'PUBLIC'
  loop
    execute format('revoke all on audit_entry from %I', applications);
    execute format('grant select, insert on audit_entry to %I', applications);
  end loop;
end
$$;
