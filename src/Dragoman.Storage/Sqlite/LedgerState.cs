using System.Text;
using System.Text.Json;
using Dragoman.Analysis;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>
/// Keeps ledger and calendar worked out in the archive, so that asking does not go through all records. The state bears the stamp of what it was made from; when that has
/// changed, it is made anew as a whole. What depends on the day of asking (expired) is not kept.
/// </summary>
internal static class LedgerState
{
    /// <summary>Brings the state up to date.</summary>
    public static void Refresh(Connections connections, LedgerRules rules)
    {
        if (connections.Read(session => IsFresh(session, rules))) return;
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        var (stamp, entries) = connections.Read(session => (Stamp(session, rules), LedgerBuilder.Build(Records(session, keys), DateTimeOffset.MaxValue, rules, VerdictTable.All(session), _ => true)));
        connections.Write(session =>
        {
            // Another program may have been quicker, or have added records meanwhile: the next one to ask makes it anew.
            if (Stamp(session, rules) == stamp) Write(session, stamp, entries, keys);
            return 0;
        });
    }

    private static bool IsFresh(Session session, LedgerRules rules) => session.Value("select stamp from ledger_stamp") is string stamp && stamp == Stamp(session, rules);

    private static string Stamp(Session session, LedgerRules rules) => (string)session.Value("""
        select (select coalesce(max(key), 0) from record) || ' ' || (select count(*) from correction) || ' ' || (select coalesce(max(id), 0) from link_verdict) || ' ' || (select count(*) from link_verdict)
            || ' ' || (select count(*) from takedown) || ' ' || (select coalesce(max(id), 0) from coding) || ' ' || $1
        """, rules.Hash)!; // Never null: its parts are not.

    private static IEnumerable<EventRecord> Records(Session session, Dictionary<string, long> keys)
    {
        using var rows = session.Rows("select r.key, r.json from record r where r.newest = 1 and r.known_until is null and r.status not in ('denied', 'hypothetical', 'historical') order by r.article, r.ordinal");
        while (rows.Read())
        {
            var record = RecordJson.Read(Encoding.UTF8.GetBytes(rows.GetString(1)));
            keys[record.Id] = rows.GetInt64(0);
            yield return record;
        }
    }

    private static void Write(Session session, string stamp, IReadOnlyList<Commitment> entries, Dictionary<string, long> keys)
    {
        session.Run("delete from ledger_link");
        session.Run("delete from ledger_entry");
        session.Run("delete from ledger_stamp");
        session.Run("insert into ledger_stamp (stamp) values ($1)", stamp);
        foreach (var entry in entries)
        {
            var key = keys[entry.Record.Id];
            session.Run("insert into ledger_entry (record, kind, outcome, expires) values ($1, $2, $3, $4)", key, EnumNames<CommitmentKind>.Of(entry.Kind), EnumNames<CommitmentOutcome>.Of(entry.Outcome), Moments.Day(entry.Expires));
            for (var i = 0; i < entry.Links.Length; i++)
            {
                var link = entry.Links[i];
                session.Run("insert into ledger_link (entry, place, record, outcome, standing, rule, reasons) values ($1, $2, $3, $4, $5, $6, $7)",
                    key, (long)i, keys[link.Record.Id], EnumNames<CommitmentOutcome>.Of(link.Outcome), EnumNames<LinkStanding>.Of(link.Standing), link.Rule, JsonSerializer.Serialize(link.Reasons.ToArray()));
            }
        }
    }
}
