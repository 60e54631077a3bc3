-- Revisions, runs, corrections, sources and quarantine; text packed and hashed; full-text and box indexes. Moments are milliseconds since 1970, UTC.
alter table dyad rename to dyad_1;
alter table record rename to record_1;
alter table article rename to article_1;

create table run (
    id         integer primary key,
    kind       text not null,      -- ingest, recode, migration
    version    text,               -- version stamp of the coder
    started_at integer not null,
    ended_at   integer             -- null: under way, or stopped
) strict;

-- One row a revision. received = the rows of this table by outcome + the rows of quarantine.
create table article (
    key           integer primary key,  -- moment of publication and a counter: newest first is the order of the key
    id            text not null,
    revision      integer not null,     -- from 1
    title         text,
    body          blob,                 -- UTF-8, Brotli; null when archived without text
    text_hash     text not null,        -- of title and body
    published     text,                 -- ISO 8601 with the offset the outlet gave
    day           text,                 -- its calendar day
    url           text,
    outlet        text,
    language      text,
    source        text,                 -- file or address it came from
    line          integer,
    run           integer not null references run (id),
    received_at   integer not null,
    superseded_at integer,              -- when a later revision came; never later than received_at for one that never counted
    outcome       text not null check (outcome in ('coded', 'no_event', 'duplicate', 'superseded', 'skipped', 'quarantined')),
    reason        text,
    duplicate_of  text,                 -- id of the first article with this text
    coding        integer,              -- the newest one
    unique (id, revision)
) strict;

-- What one run of the coder made of one revision.
create table coding (
    id        integer primary key,
    article   integer not null references article (key) on delete cascade,
    run       integer not null references run (id),
    outcome   text not null,
    reason    text,
    sentences integer not null,
    unique (run, article)
) strict;

-- The JSON of a record is the record; the columns beside it are for asking. A correction closes the row before it and adds one.
create table record (
    key             integer primary key,
    id              text not null,
    article         integer not null references article (key) on delete cascade,
    coding          integer not null references coding (id) on delete cascade,
    ordinal         integer not null,   -- place in the article
    newest          integer not null,   -- 1: of the newest coding of its revision
    known_from      integer not null,   -- from when an as-of question sees it
    known_until     integer,            -- until when; null: it stands
    correction      integer,            -- the last one in it; null: as the coder wrote it
    type            text not null,
    mode            text,
    cameo           text,
    quad            text,
    goldstein       real,
    status          text not null,
    polarity        text not null,
    performed       integer not null,   -- 1: happened, ongoing, or a speech act performed by saying so
    symmetric       integer not null,
    day             text,               -- first and last day of the event; null when unresolved
    last_day        text,
    published_day   text,
    place           text,
    place_id        text,
    admin1          text,
    country         text,               -- of the place
    contexts        text not null,      -- ",military,executive,"
    speaker         text,
    speaker_country text,
    confidence      real,               -- of the type
    content_hash    text,
    json            text not null
) strict;

-- The sides of a record. Those of a mutual act stand in both roles when there are at least two.
create table side (
    record    integer not null references record (key) on delete cascade,
    role      integer not null,         -- 0 actor, 1 recipient
    place     integer not null,         -- 0-based position in its list
    code      text not null,
    state     text not null,            -- country, else group, else code
    entity    text,
    name      text,
    primary key (record, role, place)
) strict, without rowid;

-- The ordered pairs of states or groups, as DyadExpander makes them.
create table dyad (
    actor     text not null,
    recipient text not null,
    day       text not null,            -- of the event, else of publication, else empty
    record    integer not null references record (key) on delete cascade,
    primary key (actor, recipient, day, record)
) strict, without rowid;

create virtual table place_box using rtree (record, south, north, west, east);
create virtual table article_text using fts5 (title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

-- Input that could not be read as an article.
create table quarantine (
    id     integer primary key,
    source text not null,
    line   integer not null,            -- 0: none
    reason text not null,
    run    integer not null references run (id),
    at     integer not null,
    unique (source, line, reason)
) strict;

create table correction (
    id        integer primary key,
    record_id text not null,
    action    text not null check (action in ('set', 'drop', 'restore')),
    patch     text,                     -- JSON merge patch
    author    text not null,
    reason    text not null,
    at        integer not null
) strict;

-- Articles taken down: they do not come in again.
create table takedown (
    article_id text primary key,
    author     text not null,
    reason     text not null,
    at         integer not null
) strict, without rowid;

create table source (
    address       text primary key,
    outlet        text,
    first_visit   integer not null,
    last_success  integer,
    last_fault    integer,
    fault         text,
    last_article  integer,
    visits        integer not null,
    articles      integer not null,
    etag          text,
    last_modified text
) strict, without rowid;

insert into run (id, kind, version, started_at, ended_at)
select 1, 'migration', max(version), min(dragoman_moment(received_at)), max(dragoman_moment(received_at)) from article_1 having count(*) > 0;

insert into article (key, id, revision, title, body, text_hash, published, day, url, outlet, language, run, received_at, outcome)
select dragoman_key(published) + row_number() over (partition by dragoman_key(published) order by id) - 1, id, 1, title, dragoman_pack(body), dragoman_hash(title, body),
    published, day, url, outlet, language, 1, dragoman_moment(received_at), case when exists (select 1 from record_1 where article_id = article_1.id) then 'coded' else 'no_event' end
from article_1;

insert into article_text (rowid, title, body) select a.key, o.title, o.body from article a join article_1 o on o.id = a.id;

insert into coding (article, run, outcome, sentences) select key, 1, outcome, 0 from article;
update article set coding = (select id from coding where article = article.key);

insert into record (id, article, coding, ordinal, newest, known_from, type, mode, cameo, quad, goldstein, status, polarity, performed, symmetric, day, last_day, published_day,
    place, place_id, admin1, country, contexts, speaker, speaker_country, confidence, content_hash, json)
select o.id, a.key, a.coding, o.ordinal, 1, a.received_at, o.type, o.mode, o.cameo, o.json ->> '$.quad', o.json ->> '$.goldstein', o.status, o.json ->> '$.polarity',
    o.json ->> '$.polarity' = 'positive' and (o.status in ('happened', 'ongoing') or (o.type, o.status) in
        (values ('THREATEN', 'threatened'), ('REQUEST', 'demanded'), ('REJECT', 'refused'), ('AGREE', 'promised'), ('AGREE', 'offered'))),
    o.json ->> '$.symmetric', o.day, o.json ->> '$.date.end', a.day, o.json ->> '$.place.name', o.json ->> '$.place.gazetteer_id', o.json ->> '$.place.admin1', o.country,
    ',' || coalesce((select group_concat(value, ',') || ',' from json_each(o.json, '$.contexts')), ''), coalesce(o.json ->> '$.speaker.name', o.json ->> '$.speaker.text'),
    o.json ->> '$.speaker.country', cast(o.json ->> '$.confidence.type' as real), o.content_hash, o.json
from record_1 o join article a on a.id = o.article_id order by a.key, o.ordinal;

insert into side (record, role, place, code, state, entity, name)
select r.key, role.value, s.key, s.value ->> '$.code', coalesce(s.value ->> '$.country', s.value ->> '$.group', s.value ->> '$.code'), s.value ->> '$.entity_id', s.value ->> '$.name'
from record r join json_each('[0,1]') role
    join json_each(r.json, case when role.value = 0 or r.symmetric then '$.actors' else '$.recipients' end) s
where role.value = 0 or not r.symmetric or json_array_length(r.json, '$.actors') > 1;

insert or ignore into dyad (actor, recipient, day, record)
select a.state, b.state, coalesce(r.day, r.published_day, ''), r.key
from record r join side a on a.record = r.key and a.role = 0 join side b on b.record = r.key and b.role = 1
where not r.symmetric or a.place <> b.place;

insert into place_box (record, south, north, west, east)
select key, json ->> '$.place.lat', json ->> '$.place.lat', json ->> '$.place.lon', json ->> '$.place.lon' from record
where json ->> '$.place.lat' is not null and json ->> '$.place.lon' is not null;

drop table dyad_1;
drop table record_1;
drop table article_1;

create index article_hash on article (text_hash);
create index article_day on article (day);
create index record_order on record (article, ordinal);
create index record_id on record (id);
create index record_coding on record (coding);
create index record_type on record (type, article);
create index record_day on record (day);
create index side_state on side (state, role, record);
create index side_code on side (code, role, record);
create index side_entity on side (entity, role, record) where entity is not null;
create index dyad_record on dyad (record);
create index correction_record on correction (record_id);
