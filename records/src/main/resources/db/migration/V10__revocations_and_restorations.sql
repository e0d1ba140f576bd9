-- Every wish to stop, one row each, and what brings a channel back. A revocation stops every channel; a restoration
-- only the one it came on. Holds no words of the person: words_coded is a keyword, a key or the name of a rule.
create table revocation (
  contact             text        not null references contact (id),
  channel_it_came_on  text        not null check (channel_it_came_on in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  means               text        not null
                      check (means in ('KEYWORD', 'PHRASE', 'SPOKEN', 'KEY_PRESS', 'MAIL', 'STAFF', 'UNKNOWN')),
  words_coded         text        not null,
  episode             text        not null,
  asked_at            timestamptz not null,
  confirmed_at        timestamptz,
  primary key (contact, asked_at, channel_it_came_on)
);

create table restoration (
  contact  text        not null references contact (id),
  channel  text        not null check (channel in ('VOICE', 'SMS', 'EMAIL', 'WHATSAPP')),
  at       timestamptz not null,
  primary key (contact, channel, at)
);

insert into revocation (contact, channel_it_came_on, means, words_coded, episode, asked_at)
  select contact, on_channel, 'UNKNOWN', 'UNKNOWN', episode, asked_at from opt_out;
drop table opt_out;

-- Virginia keeps a stop for ten years (Va. Code 59.1-510 ff.), longer than the five of 47 CFR 64.1200(d)(6):
-- whatever purges, these rows stay as long and as they are, but for the note that the stop was confirmed.
create function keep_revocation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.asked_at > now() - interval '10 years' then
      raise exception 'a revocation is kept for ten years';
    end if;
    return old;
  end if;
  if old.confirmed_at is not null
      or (new.contact, new.channel_it_came_on, new.means, new.words_coded, new.episode, new.asked_at)
         is distinct from
         (old.contact, old.channel_it_came_on, old.means, old.words_coded, old.episode, old.asked_at) then
    raise exception 'a revocation does not change';
  end if;
  return new;
end $$;
create trigger keep_revocation before update or delete on revocation
  for each row execute function keep_revocation();

-- That a call is written down was told to whoever was on it, and who did not want it.
create table transcription_notice (
  episode  text        not null references episode (id),
  contact  text        not null references contact (id),
  call     text        not null,
  event    text        not null check (event in ('TOLD', 'REFUSED')),
  wording  text        not null,
  rule     text        not null,
  at       timestamptz not null,
  primary key (call, event)
);
create index transcription_notice_of_contact on transcription_notice (contact);
