-- Articles as they were received, and the records coded from them. The JSON of a record is the record; the columns beside it are for asking.
create table article (
    id          text primary key,
    title       text,
    body        text not null,
    published   text,             -- ISO 8601 with offset, as the outlet gave it
    day         text,             -- its calendar day, for grouping
    url         text,
    outlet      text,
    language    text,
    received_at text not null,    -- ISO 8601, UTC
    version     text              -- version stamp of the last coding
) strict;

create index article_day on article (day);

create table record (
    id             text primary key,
    article_id     text not null references article (id) on delete cascade,
    ordinal        integer not null,   -- place in the article
    sentence_index integer,
    type           text not null,
    mode           text,
    cameo          text,
    status         text not null,
    day            text,               -- first day of the event
    country        text,               -- country of the place
    content_hash   text,
    json           text not null
) strict;

create index record_article on record (article_id, ordinal);
create index record_type on record (type, status, day);

-- The ordered pairs of each record, as DyadExpander makes them.
create table dyad (
    record_id text not null references record (id) on delete cascade,
    actor     text not null,
    recipient text not null,
    primary key (record_id, actor, recipient)
) strict, without rowid;

create index dyad_pair on dyad (actor, recipient);
