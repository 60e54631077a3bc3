using System.Text;
using System.Text.Json;
using Dragoman.Records;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>
/// Looks for damage: pages and indexes (SQLite's own check), rows that point nowhere, texts that are not the ones that were hashed, records whose columns say something else than
/// their JSON, articles without a coding, a full-text index that misses articles.
/// </summary>
internal static class ArchiveCheck
{
    // Each of these finds nothing in a sound archive. The first column says where.
    private static readonly (string Fault, string Sql)[] Rules =
    [
        ("article has no coding, or one of another article", "select a.id from article a where not exists (select 1 from coding c where c.id = a.coding and c.article = a.key)"),
        ("article has several revisions that count as the newest", "select id from article where superseded_at is null group by id having count(*) > 1"),
        ("record stands twice", "select id from record where newest = 1 and known_until is null group by id having count(*) > 1"),
        ("record answers although its coding is not the newest", "select r.id from record r join article a on a.key = r.article where r.newest = 1 and r.coding <> a.coding"),
        ("record stands although its article was superseded", "select r.id from record r join article a on a.key = r.article where r.newest = 1 and r.known_until is null and a.superseded_at is not null"),
        ("record stands although its article is a copy", "select r.id from record r join article a on a.key = r.article where r.newest = 1 and r.known_until is null and a.outcome = 'duplicate'"),
        ("article is the copy of one that is not there", "select a.id from article a where a.duplicate_of is not null and not exists (select 1 from article b where b.id = a.duplicate_of)"),
        ("record has no sides although its JSON has", "select id from record r where json_array_length(json, '$.actors') > 0 and not exists (select 1 from side where record = r.key)"),
        ("record stands, but in no occurrence", "select r.id from record r join article a on a.key = r.article where r.newest = 1 and r.known_until is null and a.superseded_at is null and exists (select 1 from occurrence_rule) and not exists (select 1 from member m where m.record = r.key and m.occurrence is not null)"),
        ("record of an occurrence does not stand", "select m.id from member m where not exists (select 1 from record r where r.key = m.record and r.id = m.id and r.newest = 1 and r.known_until is null)"),
        ("day panel counts something else than its occurrences", "select first || ' ' || second from dyad_day d where occurrences <> (select count(*) from dyad_event e where e.first = d.first and e.second = d.second and e.day = d.day and e.type = d.type and coalesce(e.mode, '') = d.mode)"),
        ("article is coded, but has no record", "select a.id from article a join coding c on c.id = a.coding where c.outcome = 'coded' and not exists (select 1 from record where coding = c.id)"),
    ];

    public static IEnumerable<string> Run(Connections connections)
    {
        foreach (var fault in connections.Stream(new Sql().Add("pragma integrity_check(20)"), row => row.GetString(0)))
            if (fault != "ok") yield return $"file: {fault}";
        foreach (var fault in connections.Stream(new Sql().Add("pragma foreign_key_check"), row => $"{row.GetString(0)}: a row points at a {row.GetString(2)} that is not there")) yield return fault;
        foreach (var (fault, sql) in Rules)
            foreach (var place in connections.Stream(new Sql().Add(sql), row => row.GetString(0))) yield return $"{place}: {fault}";
        foreach (var fault in connections.Stream(new Sql().Add("select id, revision, title, body, text_hash from article order by key"), Text)) if (fault is not null) yield return fault;
        foreach (var fault in connections.Stream(new Sql().Add("select id, type, status, content_hash, json from record order by key"), Record)) if (fault is not null) yield return fault;
    }

    private static string? Text(SqliteDataReader row)
    {
        if (row.IsDBNull(3)) return null;
        try
        {
            var body = PackedText.Unpack(row.GetFieldValue<byte[]>(3));
            return TextHash.Of(row.IsDBNull(2) ? null : row.GetString(2), body) == row.GetString(4) ? null : $"{row.GetString(0)}, revision {row.GetInt32(1)}: the text is not the one that was received";
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            return $"{row.GetString(0)}, revision {row.GetInt32(1)}: the text cannot be unpacked";
        }
    }

    private static string? Record(SqliteDataReader row)
    {
        try
        {
            var record = RecordJson.Read(Encoding.UTF8.GetBytes(row.GetString(4)));
            var agrees = record.Id == row.GetString(0) && EnumNames<EventType>.Of(record.Type) == row.GetString(1) && EnumNames<EventStatus>.Of(record.Status) == row.GetString(2)
                && record.ContentHash == (row.IsDBNull(3) ? null : row.GetString(3));
            return agrees ? null : $"{row.GetString(0)}: the columns of the record say something else than its JSON";
        }
        catch (JsonException fault)
        {
            return $"{row.GetString(0)}: the record cannot be read: {fault.Message}";
        }
    }
}
