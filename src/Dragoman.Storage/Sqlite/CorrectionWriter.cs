using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>
/// Lays corrections over records. The row that the coder wrote stays; each correction ends the row before it and adds one, so that an as-of question sees only
/// what had been corrected by then.
/// </summary>
internal static class CorrectionWriter
{
    // What says where a record came from is no matter of opinion.
    private static readonly string[] Fixed = ["id", "content_hash", "article_id", "url", "outlet", "published", "sentence_index", "sentence", "trigger", "rule", "version", "confidence"];

    /// <summary>Lays all corrections of a record over its rows of the newest codings.</summary>
    /// <param name="session">Inside a transaction.</param>
    /// <param name="id">The record.</param>
    /// <param name="article">Only of this revision; null for all.</param>
    /// <returns>How many rows of the coder there are.</returns>
    public static int LayOver(Session session, string id, long? article)
    {
        var corrections = CorrectionReader.Of(session, id);
        if (corrections.Count == 0 && article is not null) return 0;
        var bases = new List<(long Key, RecordWriter.Standing Standing, string Json, long? End)>();
        using (var rows = session.Rows("""
            select r.key, r.article, r.coding, r.ordinal, r.known_from, r.json, min(coalesce(a.superseded_at, a.duplicate_since), coalesce(a.duplicate_since, a.superseded_at)) from record r join article a on a.key = r.article
            where r.id = $1 and r.newest = 1 and r.correction is null and ($2 is null or r.article = $2)
            """, id, article))
            while (rows.Read()) bases.Add((rows.GetInt64(0), new RecordWriter.Standing(rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4), null, null), rows.GetString(5), rows.IsDBNull(6) ? null : rows.GetInt64(6)));
        foreach (var (key, standing, json, end) in bases) LayOver(session, id, key, standing, json, end, corrections);
        return bases.Count;
    }

    /// <summary>Ids of the articles that a record was read from: one.</summary>
    public static List<string> ArticlesOf(Session session, string id)
    {
        using var rows = session.Rows("select distinct a.id from record r join article a on a.key = r.article where r.id = $1", id);
        var articles = new List<string>();
        while (rows.Read()) articles.Add(rows.GetString(0));
        return articles;
    }

    /// <summary>The record with a patch on it.</summary>
    /// <exception cref="ArgumentException">The patch is no JSON object, names a field that cannot be corrected, or makes no valid record.</exception>
    public static EventRecord Apply(string json, string patch)
    {
        try
        {
            if (JsonNode.Parse(patch) is not JsonObject fields) throw new ArgumentException("a correction is a JSON object with the fields to set", nameof(patch));
            if (fields.Select(f => f.Key).FirstOrDefault(f => Fixed.Contains(f, StringComparer.Ordinal)) is { } locked) throw new ArgumentException($"\"{locked}\" cannot be corrected: it says where the record came from", nameof(patch));
            var record = JsonNode.Parse(json)!.AsObject(); // A stored record is an object.
            if (fields.Select(f => f.Key).FirstOrDefault(f => !record.ContainsKey(f)) is { } unknown) throw new ArgumentException($"\"{unknown}\" is no field of a record; docs/record.md lists them", nameof(patch));
            // Records may bear types of a user's own rules; a correction cannot make new ones.
            if (fields["type"] is JsonValue type && type.TryGetValue<string>(out var name) && !EnumNames<EventType>.TryParse(name, out _))
                throw new ArgumentException($"\"{name}\" is no type; one of PLOVER's sixteen is expected, or one that a record read before has", nameof(patch));
            Merge(record, fields);
            var corrected = RecordJson.Read(Encoding.UTF8.GetBytes(record.ToJsonString()));
            return corrected with { ContentHash = StableHash.Of(RecordJson.Write(corrected with { ContentHash = null, Confidence = null, Version = null })) };
        }
        catch (JsonException fault)
        {
            throw new ArgumentException($"the corrected record is not valid: {fault.Message}", nameof(patch), fault);
        }
    }

    private static void LayOver(Session session, string id, long key, RecordWriter.Standing standing, string json, long? end, IReadOnlyList<Correction> corrections)
    {
        RecordWriter.Remove(session, "id = $1 and coding = $2 and correction is not null", id, standing.Coding);
        var steps = Steps(json, corrections);
        session.Run("update record set known_until = $2 where key = $1", key, Until(standing.From, steps.Count > 0 ? Moments.Of(steps[0].At) : null, end));
        for (var i = 0; i < steps.Count; i++)
        {
            var from = Math.Max(standing.From, Moments.Of(steps[i].At));
            var until = Until(from, i + 1 < steps.Count ? Moments.Of(steps[i + 1].At) : null, end);
            if (steps[i].Record is { } record && (until is null || until > from)) RecordWriter.Write(session, record, standing with { From = from, Until = until, Correction = steps[i].Id });
        }
    }

    // What the record was after each correction; null where it was dropped.
    private static List<(DateTimeOffset At, long Id, EventRecord? Record)> Steps(string json, IReadOnlyList<Correction> corrections)
    {
        var steps = new List<(DateTimeOffset, long, EventRecord?)>();
        var now = json;
        foreach (var correction in corrections)
        {
            var record = correction.Action switch
            {
                CorrectionAction.Drop => null,
                CorrectionAction.Restore => RecordJson.Read(Encoding.UTF8.GetBytes(json)),
                _ => Apply(now, correction.Patch ?? "{}"),
            };
            now = record is null ? now : Encoding.UTF8.GetString(RecordJson.Write(record));
            steps.Add((correction.At, correction.Id, record));
        }
        return steps;
    }

    private static long? Until(long from, long? next, long? end)
    {
        if (next is null) return end;
        var until = Math.Max(from, next.Value);
        return end is { } last ? Math.Min(until, last) : until;
    }

    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is JsonObject inner && target[name] is JsonObject part) Merge(part, inner);
            else target[name] = value?.DeepClone();
        }
    }
}
