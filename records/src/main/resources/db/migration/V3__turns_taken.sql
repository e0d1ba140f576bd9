-- What a run had taken in when its episode closed: turns and missed calls, by the vendors' ids. A
-- webhook that is handed over again after that, since a process ended in between, is known here.
create table turn_taken (
  episode text not null references episode (id) on delete cascade,
  id      text not null,
  primary key (id, episode)
);
create index turn_taken_by_episode on turn_taken (episode);
