-- Requests that all processes together may make of a vendor in a minute: each takes a slot, which is free again a minute later.
create table request_slot (
  purpose  text        not null,
  slot     int         not null,
  free_at  timestamptz not null,
  primary key (purpose, slot)
);

-- RingCentral allows ten requests of the group "Heavy". One is left as a margin.
insert into request_slot (purpose, slot, free_at)
select 'ringcentral.look-up', slot, timestamptz 'epoch' from generate_series(1, 5) slot
union all
select 'ringcentral.sync', slot, timestamptz 'epoch' from generate_series(1, 4) slot;
