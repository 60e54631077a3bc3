using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Counts what became of everything received.</summary>
internal static class CountTable
{
    // What was superseded, or found to be a copy, only later counts as what it was coded as.
    private const string OutcomeThen = """
        case when a.outcome = 'superseded' and a.superseded_at > $1 then iif(a.duplicate_since <= $1, 'duplicate', c.outcome)
            when a.outcome = 'duplicate' and a.duplicate_since > $1 then c.outcome else a.outcome end
        """;

    public static ArchiveCounts Read(Session session, DateTimeOffset? asOf)
    {
        var at = asOf is { } moment ? Moments.Of(moment) : long.MaxValue;
        var outcomes = ImmutableDictionary.CreateBuilder<ArticleOutcome, long>();
        using (var rows = session.Rows($"""
            select {OutcomeThen}, count(*)
            from article a left join coding c on c.id = a.coding where a.received_at <= $1 group by 1
            """, at))
        {
            while (rows.Read())
            {
                if (!EnumNames<ArticleOutcome>.TryParse(rows.GetString(0), out var outcome)) throw new InvalidDataException($"\"{rows.GetString(0)}\" is no outcome");
                outcomes[outcome] = rows.GetInt64(1);
            }
        }
        var unreadable = session.Value("select count(*) from quarantine where at <= $1", at) as long? ?? 0;
        if (unreadable > 0) outcomes[ArticleOutcome.Quarantined] = outcomes.GetValueOrDefault(ArticleOutcome.Quarantined) + unreadable;
        var records = session.Value("select count(*) from record where newest = 1 and known_from <= $1 and (known_until is null or known_until > $1)", at) as long? ?? 0;
        return new ArchiveCounts(outcomes.ToImmutable(), records);
    }

    public static List<MonthCount> ReadMonths(Session session, DateTimeOffset? asOf)
    {
        var months = new List<MonthCount>();
        using var rows = session.Rows($"""
            select substr(a.day, 1, 7), count(*) from article a left join coding c on c.id = a.coding
            where a.received_at <= $1 and a.day is not null
                and {OutcomeThen} in ('coded', 'no_event')
            group by 1 order by 1
            """, asOf is { } moment ? Moments.Of(moment) : long.MaxValue);
        while (rows.Read()) months.Add(new MonthCount(rows.GetString(0), rows.GetInt64(1)));
        return months;
    }
}
