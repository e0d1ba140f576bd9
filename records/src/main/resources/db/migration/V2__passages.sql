-- What a clinic publishes, cut into passages that can be found by the words of a question. Derived
-- from clinic_version and written when a version is first searched.
create table clinic_passage (
  clinic    text     not null,
  version   integer  not null,
  id        text     not null,
  title     text     not null,
  words     text     not null,
  keywords  text     not null,
  -- Questions come in two languages; names and brands stem in neither.
  search    tsvector generated always as (
    setweight(to_tsvector('english', title || ' ' || keywords), 'A')
    || setweight(to_tsvector('spanish', title || ' ' || keywords), 'A')
    || setweight(to_tsvector('simple', title || ' ' || keywords), 'A')
    || setweight(to_tsvector('english', words), 'B')
    || setweight(to_tsvector('spanish', words), 'B')
  ) stored,
  primary key (clinic, version, id),
  foreign key (clinic, version) references clinic_version (clinic, version)
);
create index clinic_passage_search on clinic_passage using gin (search);

-- What a passage means to an embedding model, as a vector of length 1; empty without such a model.
create table clinic_passage_meaning (
  clinic   text     not null,
  version  integer  not null,
  id       text     not null,
  model    text     not null,
  meaning  real[]   not null,
  primary key (clinic, version, id, model),
  foreign key (clinic, version, id) references clinic_passage (clinic, version, id)
);
