-- Copies of articles, found by shared words; records of other data sets; the health of watched sources.

-- From when an article counts as a copy: it may have been coded first, and its origin have come later.
alter table article add column duplicate_since integer;
update article set duplicate_since = received_at where duplicate_of is not null;
create index article_duplicate on article (duplicate_of) where duplicate_of is not null;

-- Keys to find copies with: the least of the hashed runs of four words, by the week of publication, so that what is asked together lies together.
create table sketch (
    week    integer not null,   -- weeks since 1970, UTC; -1000000: day unknown
    hash    integer not null,
    article integer not null,   -- key of the revision
    primary key (week, hash, article)
) strict, without rowid;

insert or ignore into sketch (week, hash, article)
select dragoman_week(a.published), j.value, a.key from article a, json_each(dragoman_sketch(a.title, a.body)) j
where a.body is not null and a.outcome <> 'quarantined';

alter table source add column gaps integer;        -- looks at which nothing was left of what was there before; null: no feed
alter table source add column failures integer;    -- failed looks in a row
alter table source add column silent_after integer; -- milliseconds without anything new after which it counts as silent

-- Records of long spans are few: a question for a pair and some days looks at those of about that time, and at these.
create index record_span on record (key) where julianday(last_day) - julianday(day) > 370;

-- One row a record of another data set. It never counts as one of ours. The columns are those of record.
create table foreign_record (
    key             integer primary key,
    dataset         text not null,      -- gdelt, icews, polecat, acled
    id              text not null,      -- the data set and its own id
    run             integer not null references run (id),
    source          text not null,      -- file
    line            integer not null,
    article         integer not null,   -- moment of publication, as in the key of article: newest first is its order
    article_id      text not null,      -- address or number of the story
    outlet          text,
    received_at     integer not null,
    type            text not null,
    mode            text,
    cameo           text,
    quad            text,
    goldstein       real,
    status          text not null,
    polarity        text not null,
    performed       integer not null,
    symmetric       integer not null,
    day             text,
    last_day        text,
    published_day   text,
    place           text,
    place_id        text,
    admin1          text,
    country         text,
    lat             real,
    lon             real,
    contexts        text not null,
    json            text not null,
    extra           text                -- JSON: what the data set says beyond a record of ours
) strict;

create unique index foreign_record_id on foreign_record (id);
create index foreign_record_order on foreign_record (dataset, article);
create index foreign_record_day on foreign_record (dataset, day);

create table foreign_side (
    record    integer not null references foreign_record (key) on delete cascade,
    role      integer not null,
    place     integer not null,
    code      text not null,
    state     text not null,
    entity    text,
    name      text,
    primary key (record, role, place)
) strict, without rowid;

create table foreign_dyad (
    actor     text not null,
    recipient text not null,
    day       text not null,
    record    integer not null references foreign_record (key) on delete cascade,
    primary key (actor, recipient, day, record)
) strict, without rowid;

create index foreign_side_state on foreign_side (state, role, record);
create index foreign_side_code on foreign_side (code, role, record);
create index foreign_dyad_record on foreign_dyad (record);

-- Where else a data set saw one of its records mentioned.
create table foreign_mention (
    record     integer not null references foreign_record (key) on delete cascade,
    address    text not null,
    sentence   integer not null,        -- -1: not said
    outlet     text,
    at         integer not null,
    confidence real,
    primary key (record, address, sentence, at)
) strict, without rowid;
