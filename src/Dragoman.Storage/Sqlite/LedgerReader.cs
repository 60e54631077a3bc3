using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Dragoman.Analysis;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Reads entries from the kept state, and picks those of a query that were worked out on the spot.</summary>
internal static class LedgerReader
{
    /// <summary>Entries of the state, latest publication first.</summary>
    public static List<Commitment> Read(Session session, LedgerQuery query)
    {
        var today = DateOnly.FromDateTime(query.Now.UtcDateTime);
        var sql = new Sql().Add("select r.key, r.json, e.outcome from ledger_entry e join record r on r.key = e.record join article a on a.key = r.article join coding c on c.id = r.coding where e.kind in (")
            .List(query.Kinds.Select(EnumNames<CommitmentKind>.Of)).Add(")");
        if (query.Outcomes.Count > 0) sql.Add(" and iif(e.outcome = 'open' and e.expires < ").Value(Moments.Day(today)!).Add(", 'expired', e.outcome) in (").List(query.Outcomes.Select(EnumNames<CommitmentOutcome>.Of)).Add(")"); // Never null: a day.
        sql.Add(" and (");
        FilterSql.Add(sql, query.Filter.Root, RecordTables.Own);
        sql.Add(") order by r.article desc, r.ordinal limit ").Value((long)query.Limit);
        var found = new List<(long Key, EventRecord Record, CommitmentOutcome Outcome)>();
        using (var rows = session.Rows(sql)) while (rows.Read()) found.Add((rows.GetInt64(0), RecordJson.Read(Encoding.UTF8.GetBytes(rows.GetString(1))), Stored.Name<CommitmentOutcome>(rows.GetString(2))));
        return [.. found.Select(f => Entry(session, f.Key, f.Record, f.Outcome).At(today))];
    }

    /// <summary>Of entries in the order of publication those that a query wants, the other way round.</summary>
    public static List<Commitment> Pick(IEnumerable<Commitment> entries, HashSet<string> openers, LedgerQuery query) =>
        [.. entries.Reverse().Where(e => query.Kinds.Contains(e.Kind) && (query.Outcomes.Count == 0 || query.Outcomes.Contains(e.Outcome)) && openers.Contains(e.Record.Id)).Take(query.Limit)];

    private static Commitment Entry(Session session, long key, EventRecord record, CommitmentOutcome outcome)
    {
        var links = ImmutableArray.CreateBuilder<CommitmentLink>();
        using var rows = session.Rows("select r.json, l.outcome, l.standing, l.rule, l.reasons from ledger_link l join record r on r.key = l.record where l.entry = $1 order by l.place", key);
        while (rows.Read())
        {
            links.Add(new CommitmentLink(
                RecordJson.Read(Encoding.UTF8.GetBytes(rows.GetString(0))),
                Stored.Name<CommitmentOutcome>(rows.GetString(1)),
                Stored.Name<LinkStanding>(rows.GetString(2)),
                rows.IsDBNull(3) ? null : rows.GetString(3),
                [.. JsonSerializer.Deserialize<string[]>(rows.GetString(4)) ?? []]));
        }
        var confirmed = links.LastOrDefault(l => l.Outcome != CommitmentOutcome.Repeated)?.Standing == LinkStanding.Confirmed;
        var about = Undertaking.Of(record) ?? throw new InvalidDataException($"record {record.Id} opens no entry");
        return Commitment.Of(about, links.ToImmutable(), outcome, confirmed);
    }
}
