using System.Collections.Immutable;
using System.Text;
using Dragoman.Analysis;
using Dragoman.Duplicates;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Reads what <see cref="ChangeFinder"/> looks at.</summary>
/// <param name="session">For reading.</param>
/// <param name="since">The cursor.</param>
/// <param name="until">What is compared with it.</param>
internal sealed class ChangeReader(Session session, DateTimeOffset since, DateTimeOffset until)
{
    private readonly long _since = Moments.Of(since);
    private readonly long _until = Moments.Of(until);

    /// <summary>Ids of records that were first received after the cursor and stand.</summary>
    public List<string> Fresh()
    {
        using var rows = session.Rows("""
            select distinct r.id from record r where r.known_from > $1 and r.known_from <= $2 and r.newest = 1 and (r.known_until is null or r.known_until > $2)
            """, _since, _until);
        var fresh = new List<string>();
        while (rows.Read()) fresh.Add(rows.GetString(0));
        return fresh;
    }

    /// <summary>An occurrence with its records as they stand.</summary>
    public KnownOccurrence Known(Occurrence occurrence) => new(occurrence, [.. occurrence.Reasons.Select(r => Record(r.RecordId)).OfType<KnownRecord>()]);

    /// <summary>Records that stood at the cursor and do not any more.</summary>
    public ImmutableArray<EndedRecord> Ended()
    {
        var ended = new List<(string Id, string Json, string Article, bool IsSuperseded, long? Correction)>();
        using (var rows = session.Rows("""
            select r.id, r.json, a.id, a.superseded_at is not null and a.superseded_at <= $2, (select max(c.id) from correction c where c.record_id = r.id and c.at > $1 and c.at <= $2)
            from record r join article a on a.key = r.article
            where r.known_until > $1 and r.known_until <= $2 and r.known_from <= $1 and r.newest = 1 and r.performed = 1
            order by r.article, r.ordinal
            """, _since, _until))
            while (rows.Read()) ended.Add((rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetBoolean(3), rows.IsDBNull(4) ? null : rows.GetInt64(4)));
        return [.. ended.Select(e => Compare(e.Json, e.Article, e.IsSuperseded, e.Correction)).OfType<EndedRecord>()];
    }

    /// <summary>Days on which each outlet published something that had been received.</summary>
    public ImmutableArray<OutletDays> Outlets()
    {
        // What is older than a season tells nothing of how often an outlet speaks now.
        const int Days = 120;
        var from = DateOnly.FromDateTime(since.UtcDateTime).AddDays(-Days);
        var days = new SortedDictionary<string, List<DateOnly>>(StringComparer.Ordinal);
        using var rows = session.Rows("select distinct outlet, day from article where day >= $1 and outlet is not null and received_at <= $2 order by outlet, day", Moments.Day(from), _until);
        while (rows.Read())
        {
            if (!days.TryGetValue(rows.GetString(0), out var list)) days[rows.GetString(0)] = list = [];
            list.Add(DateOnly.ParseExact(rows.GetString(1), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }
        return [.. days.Select(d => new OutletDays(d.Key, [.. d.Value]))];
    }

    private EndedRecord? Compare(string json, string article, bool isSuperseded, long? correction)
    {
        var record = Parse(json);
        EventRecord? replacement = null;
        using (var rows = session.Rows("""
            select r.json from article a join record r on r.article = a.key
            where a.id = $1 and r.newest = 1 and r.known_from <= $2 and (r.known_until is null or r.known_until > $2) order by r.ordinal
            """, article, _until))
        {
            while (rows.Read())
            {
                var other = Parse(rows.GetString(0));
                if (other.Id == record.Id || (replacement is null && TellsTheSame(record, other))) replacement = other;
                if (other.Id == record.Id) break;
            }
        }
        // Coded otherwise but still told, or only worded otherwise: that is no retraction.
        var reason = isSuperseded ? "a new version of the article does not tell it" : correction is null ? "it does not stand any more" : "taken away by a correction";
        if (replacement is null) return new EndedRecord(record, reason, null);
        return new EndedRecord(record, isSuperseded ? "the outlet changed its article" : "a correction", replacement);
    }

    private static bool TellsTheSame(EventRecord one, EventRecord other) => one.Type == other.Type && one.Status == other.Status
        && RecordProfile.States(one.Actors).SequenceEqual(RecordProfile.States(other.Actors), StringComparer.Ordinal)
        && RecordProfile.States(one.Recipients).SequenceEqual(RecordProfile.States(other.Recipients), StringComparer.Ordinal);

    private KnownRecord? Record(string id)
    {
        using var rows = session.Rows("""
            select r.json, (select min(known_from) from record where id = $1) from record r
            where r.id = $1 and r.newest = 1 and r.known_from <= $2 and (r.known_until is null or r.known_until > $2) limit 1
            """, id, _until);
        return rows.Read() ? new KnownRecord(Parse(rows.GetString(0)), Moments.At(rows.GetInt64(1))) : null;
    }

    private static EventRecord Parse(string json) => RecordJson.Read(Encoding.UTF8.GetBytes(json));
}
