-- Two practice-management systems, or two businesses at one, may give the same id to an appointment.
drop index effect_claims_once;
create unique index effect_claims_once on effect (vendor_ref, (coalesce(notes ->> 'practice', '')))
  where vendor_ref is not null and kind in ('CALL', 'TEXT', 'WHATSAPP', 'BOOKING');
