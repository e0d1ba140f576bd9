-- What one clinic knows of a person, and what they agreed to with it, is no other clinic's. The person, their key, the caps and their wishes
-- to stop are one for all clinics.
create table clinic_contact (
  contact          text   not null references contact (id),
  clinic           text   not null,
  email_cipher     bytea,
  name_cipher      bytea,
  interest_cipher  bytea,
  primary key (contact, clinic)
);

-- The clinic of what was kept before: the only one of the installation, or the only one the person ever called.
create table only_clinic as
  with clinics as (select clinic from clinic_version union select clinic from episode),
       called as (select contact, min(clinic) as clinic from episode group by contact having count(distinct clinic) = 1)
  select c.id as contact, case when (select count(*) from clinics) = 1 then (select min(clinic) from clinics) else k.clinic end as clinic
  from contact c left join called k on k.contact = c.id;

insert into clinic_contact (contact, clinic, email_cipher, name_cipher, interest_cipher)
  select c.id, o.clinic, c.email_cipher, c.name_cipher, c.interest_cipher
  from contact c join only_clinic o on o.contact = c.id
  where o.clinic is not null and coalesce(c.email_cipher, c.name_cipher, c.interest_cipher) is not null;
update contact c set email_cipher = null, name_cipher = null, interest_cipher = null
  where exists (select 1 from clinic_contact k where k.contact = c.id);
comment on column contact.email_cipher is 'from before people were kept by clinic, where nobody can tell whose it is; shown to no clinic. So are name and interest';

-- A consent names whom it was given to. Null: nobody can tell; it authorizes nobody and is kept as proof.
alter table consent
  add column clinic           text,
  add column signature        text check (signature in ('TICK_BOX', 'TYPED_NAME', 'DRAWN', 'PAPER', 'KEY_PRESS', 'RECORDED_VOICE')),
  add column seller           text,
  add column not_a_condition  text,
  add constraint consent_signed_in_full check (
    num_nonnulls(signature, seller, not_a_condition) = 0 or (num_nonnulls(signature, seller, not_a_condition) = 3 and basis = 'WRITTEN'));
comment on column consent.signature is 'how it was signed, 47 CFR 64.1200(f)(9); a WRITTEN one without counts as WEB_FORM';
-- A reply names the episode it was given in.
update consent c set clinic = e.clinic from episode e where e.contact = c.contact and e.id = substring(c.source from ' in (ep_[^ ]+)$');
update consent c set clinic = o.clinic from only_clinic o where o.contact = c.contact and c.clinic is null;
drop table only_clinic;
alter table consent drop constraint consent_pkey;
create unique index consent_once on consent (contact, coalesce(clinic, ''), channel, basis, source, given_at, md5(wording));
