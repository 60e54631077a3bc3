using System.Globalization;
using Dragoman.Documents;
using Dragoman.Duplicates;
using Microsoft.Data.Sqlite;

namespace Dragoman.Storage.Sqlite;

/// <summary>
/// Finds the copies of an article among all that the archive holds. Who copied whom is told by day of publication and id, never by the order of arrival: of the articles that are one
/// report the earliest is the origin, and what adds little to an earlier one is its copy.
/// </summary>
/// <param name="session">Inside a transaction.</param>
internal sealed class CopyFinder(Session session)
{
    // Copies share most keys: what comes after these only uses the same phrases.
    private const int MostCandidates = 50;

    // The same words a month later are other news.
    private const int ExactDays = 7;

    private static readonly CopyRule Rule = new(new ArticleDeduplicatorOptions());

    /// <summary>The article's origin, if it is a copy; and the present revisions of later articles that are copies of it and of no earlier one.</summary>
    /// <param name="article">An article that is not in the archive yet, or a new revision.</param>
    /// <param name="hash">Of its text.</param>
    /// <param name="print">Of its text.</param>
    public (ArticleLink? Origin, List<ArticleLink> Copies) Find(Article article, string hash, Fingerprint print)
    {
        var own = Order(article.Id, article.Published);
        var (origin, originOrder) = ((ArticleLink?)null, (long.MaxValue, ""));
        var copies = new List<ArticleLink>();
        foreach (var other in Candidates(article, hash, print))
        {
            var order = Order(other.Id, other.Published);
            var isEarlier = order.CompareTo(own) < 0;
            if (isEarlier ? other.Outcome is "skipped" || order.CompareTo(originOrder) >= 0 : other.IsSuperseded || other.Outcome is not ("coded" or "no_event" or "duplicate")) continue;
            if (Reason(article, hash, print, other, isEarlier) is not { } reason) continue;
            if (isEarlier) (origin, originOrder) = (new ArticleLink(other.Key, other.Id, other.ReceivedAt, reason), order);
            else if (other.CopyOf is null || Order(other.CopyOf, null).CompareTo(own) > 0) copies.Add(new ArticleLink(other.Key, other.Id, other.ReceivedAt, reason));
        }
        return (origin, copies);
    }

    private static string? Reason(Article article, string hash, Fingerprint print, Candidate other, bool isEarlier)
    {
        var (origin, published) = isEarlier ? (other.Id, other.Published) : (article.Id, article.Published);
        if (hash == other.Hash)
        {
            var apart = (article.Published?.Date - other.Published?.Date)?.Duration();
            return apart > TimeSpan.FromDays(ExactDays) ? null : $"the same text as {origin}";
        }
        if (other.Text is not { } text) return null;
        var others = Fingerprint.Of(text);
        var share = isEarlier ? Rule.ShareOfCopy(print, article.Published, others, published) : Rule.ShareOfCopy(others, other.Published, print, published);
        return share is { } part ? string.Create(CultureInfo.InvariantCulture, $"a copy of {origin}, which holds {part * 100:0} % of it") : null;
    }

    private List<Candidate> Candidates(Article article, string hash, Fingerprint print)
    {
        var found = new List<Candidate>();
        using (var rows = session.Rows(Candidate.Select + " where a.text_hash = $1 and a.id <> $2 and a.outcome <> 'quarantined'", hash, article.Id))
            while (rows.Read()) found.Add(Candidate.Read(rows));
        var keys = new List<long>();
        var week = CopyTable.Week(article.Published);
        using (var rows = session.Rows("""
            select article from sketch where week in ($1, $2, $3) and hash in (select value from json_each($4)) group by article having count(*) > 1 order by count(*) desc, article limit $5
            """, week - 1, week, week + 1, CopyTable.Json(print), (long)MostCandidates))
            while (rows.Read()) keys.Add(rows.GetInt64(0));
        foreach (var key in keys.Where(k => found.TrueForAll(f => f.Key != k)))
        {
            using var rows = session.Rows(Candidate.Select + " where a.key = $1 and a.id <> $2", key, article.Id);
            if (rows.Read()) found.Add(Candidate.Read(rows));
        }
        return found;
    }

    // The second of the first publication, then the id. Of an article that was revised the first one counts, so that two cannot be copies of each other.
    private (long Second, string Id) Order(string id, DateTimeOffset? published)
    {
        var first = session.Value("select min(published_second) from (select key >> 28 as published_second from article where id = $1 and published is not null)", id) as long? ?? long.MaxValue;
        return (published is null ? first : Math.Min(first, Moments.FirstKey(published) >> 28), id);
    }

    /// <summary>What is known of a revision that may be a copy.</summary>
    private sealed record Candidate(long Key, string Id, string Hash, string? Text, DateTimeOffset? Published, long ReceivedAt, bool IsSuperseded, string Outcome, string? CopyOf)
    {
        public const string Select = "select a.key, a.id, a.text_hash, a.title, a.body, a.published, a.received_at, a.superseded_at, a.outcome, a.duplicate_of from article a";

        public static Candidate Read(SqliteDataReader row)
        {
            var title = row.IsDBNull(3) ? null : row.GetString(3);
            var text = row.IsDBNull(4) ? null : new Article { Id = "", Title = title, Body = PackedText.Unpack(row.GetFieldValue<byte[]>(4)) }.Text;
            return new Candidate(row.GetInt64(0), row.GetString(1), row.GetString(2), text, Moments.Read(row.IsDBNull(5) ? null : row.GetString(5)), row.GetInt64(6), !row.IsDBNull(7), row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9));
        }
    }
}
