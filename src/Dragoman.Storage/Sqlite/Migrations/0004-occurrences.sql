-- Which records are of one occurrence, and the day panels of pairs of states. All of it follows from the records and the links of people, and is made anew when the rule changes.
create table member (
    key        integer primary key,
    id         text not null unique,    -- of the record
    article    text not null,
    record     integer not null,        -- its standing row
    hash       text not null,           -- of what is looked at
    known_from integer not null,        -- when the first revision with it was received
    occurrence text,                    -- id of the earliest record; null only while it is being placed
    joined     text,                    -- the record it is most like; null for the earliest
    score      real not null,
    signs      integer not null,        -- what the two have in common, a bit a sign
    by_hand    integer not null
) strict;

create index member_article on member (article);
create index member_occurrence on member (occurrence);

-- Under what a record is found by others that may be of its occurrence.
create table member_key (
    key     integer not null,
    is_long integer not null,           -- 1: lasts longer than a week
    day     integer not null,           -- first day, counted from 0001-01-01
    member  integer not null,
    primary key (key, is_long, day, member)
) strict, without rowid;

-- A performed occurrence, once for each unordered pair of states and for each state ("*").
create table dyad_event (
    first      text not null,
    second     text not null,
    day        integer not null,
    occurrence text not null,
    direction  integer not null,
    type       text not null,
    mode       text,
    origins    integer not null,
    known_from integer not null,        -- when the first performed record was received
    primary key (first, second, day, occurrence)
) strict, without rowid;

create index dyad_event_occurrence on dyad_event (occurrence);
create index dyad_event_known on dyad_event (known_from);

-- The panel: how many of each type and mode a day. Weights are not in it: they are given when it is read.
create table dyad_day (
    first       text not null,
    second      text not null,
    day         integer not null,
    type        text not null,
    mode        text not null,          -- empty: none
    occurrences integer not null,
    primary key (first, second, day, type, mode)
) strict, without rowid;

create index dyad_day_all on dyad_day (day, first, second, type, mode, occurrences);

create table record_link (
    id     integer primary key,
    first  text not null,
    second text not null,
    same   integer not null,            -- 1: of one occurrence, 0: of two
    author text not null,
    reason text not null,
    at     integer not null
) strict;

-- Ids that occurrences had before they were merged into others, where the record of that id is gone.
create table occurrence_alias (
    old text primary key,
    new text not null                   -- a record that was of it
) strict, without rowid;

create table occurrence_rule (
    version text not null               -- of the weights the occurrences were made with
) strict;

create index record_known on record (known_from);
create index record_until on record (known_until) where known_until is not null;
