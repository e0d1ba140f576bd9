-- Reasons are written by people, who write names into them: an erasure empties those of its person, the purge old ones.
alter table access_emergency alter column reason_cipher drop not null;
alter table legal_hold alter column reason_cipher drop not null;
alter table legal_hold add constraint legal_hold_in_force_has_a_reason
  check (reason_cipher is not null or released_at is not null);

-- A hold that is placed while an erasure is under way pauses it; it goes on as what it was.
alter table erasure add column resumes_as text;
alter table erasure add column paused_at timestamptz;
alter table erasure drop constraint erasure_state_check;
alter table erasure add constraint erasure_state_check
  check (state in ('ASKED', 'REFUSED', 'PAUSED', 'ERASED', 'COMPLETE', 'INCOMPLETE'));
alter table erasure add constraint erasure_pauses_as_something
  check ((state = 'PAUSED') = (resumes_as is not null) and (resumes_as is null) = (paused_at is null));

-- Keyed hashes, until the erasure ends: by these late webhooks that name the person are known.
alter table erasure add column phone_hash text;
alter table erasure add column email_hashes text[];

-- What earlier erasures left.
update vendor_copy set ref_cipher = null where state <> 'PENDING';
update access_emergency set reason_cipher = null where episode in (
  select e.id from episode e join contact c on c.id = e.contact where c.erased_at is not null and c.phone_cipher is null);
update legal_hold set reason_cipher = null where released_at is not null and contact in (
  select id from contact where erased_at is not null and phone_cipher is null);

-- Whom people must ask to erase, since no interface of theirs can be asked: open until somebody says it was done.
create table erasure_inquiry (
  contact      text        not null references contact (id),
  party        text        not null check (party ~ '^[A-Z_]{1,40}$'),
  opened_at    timestamptz not null,
  answered_by  text,
  answered_at  timestamptz,
  primary key (contact, party),
  check ((answered_by is null) = (answered_at is null))
);
create index erasure_inquiry_open on erasure_inquiry (opened_at) where answered_at is null;
