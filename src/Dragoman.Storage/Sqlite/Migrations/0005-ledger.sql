-- The ledger and the calendar (docs/ledger.md): what people said of links, and the entries as they stand, worked out anew when the stamp is not that of the archive.
create table link_verdict (
    id        integer primary key,
    entry_id  text not null,         -- id of the record that opened the entry
    record_id text not null,         -- id of the later record
    outcome   text,                  -- what it means; null: rejected, it means nothing
    author    text not null,
    reason    text not null,
    at        integer not null
) strict;

create index link_verdict_entry on link_verdict (entry_id);
create index link_verdict_record on link_verdict (record_id);

create table ledger_stamp (
    stamp text not null              -- newest record, corrections, verdicts, takedowns, rules
) strict;

create table ledger_entry (
    record  integer primary key references record (key) on delete cascade,
    kind    text not null,           -- promise, offer, threat, demand, refusal, planned
    outcome text not null,           -- open, or the last decisive link
    expires text                     -- the day after which an open one is expired; null: never
) strict;

create table ledger_link (
    entry    integer not null references ledger_entry (record) on delete cascade,
    place    integer not null,       -- order of the links of an entry
    record   integer not null references record (key) on delete cascade,
    outcome  text not null,
    standing text not null,          -- possible, confirmed
    rule     text,
    reasons  text not null,          -- JSON list
    primary key (entry, place)
) strict, without rowid;

create index ledger_link_record on ledger_link (record);
