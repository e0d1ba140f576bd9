-- Id of the key-encryption key that wraps the data key; null: from before keys rotated.
alter table contact_key add column wrapped_by text;

-- Payload keys: one for each person whose workflows run, by the keyed hash in the workflow's id.
-- Deleting a row makes every payload of that person unreadable.
create table subject_key (
  subject     text        primary key,
  wrapped     bytea       not null,
  wrapped_by  text        not null,
  created_at  timestamptz not null default now()
);
