using System.Globalization;
using Dragoman.Documents;
using Dragoman.Duplicates;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>Stores what came in: finds out whether it is new, a revision, a copy, or another article under a known id.</summary>
/// <param name="session">Inside a transaction.</param>
/// <param name="run">The run.</param>
internal sealed class InputWriter(Session session, ArchiveRun run)
{
    private readonly HashSet<string> _demoted = new(StringComparer.Ordinal);
    private long _lastKey;

    /// <summary>Articles that were here already and turned out to be copies of what came in.</summary>
    public IReadOnlyCollection<string> Demoted => _demoted;

    /// <summary>Whether storing the article would change nothing.</summary>
    public static bool Knows(Session session, Article article) => Known(session, article, TextHash.Of(article.Title, article.Body)) || TakenDown(session, article.Id) is not null;

    public StoredInput Write(ReceivedInput input)
    {
        if (input.Article is not { } article) return WriteUnreadable(input);
        if (TakenDown(session, article.Id) is { } takedown) return new StoredInput(ArticleOutcome.Skipped, IsNew: false, takedown);
        var hash = TextHash.Of(article.Title, article.Body);
        if (Known(session, article, hash)) return new StoredInput(ArticleOutcome.Duplicate, IsNew: false, "in the archive already");
        if (ArticleReader.Newest(session, article.Id) is { } before)
        {
            if (Conflict(before, article) is { } conflict) return Insert(input, article, hash, ArticleOutcome.Quarantined, conflict, null, Moments.Of(input.ReceivedAt));
            Supersede(before, input.ReceivedAt);
        }
        // What is not coded takes nothing away by being a copy.
        return input.Outcome is ArticleOutcome.Coded or ArticleOutcome.NoEvent ? WriteWithCopies(input, article, hash) : Insert(input, article, hash, input.Outcome, input.Reason, null, null);
    }

    // It may be a copy of what is here already, and what is here a copy of it.
    private StoredInput WriteWithCopies(ReceivedInput input, Article article, string hash)
    {
        var print = Fingerprint.Of(article.Text);
        var (origin, copies) = new CopyFinder(session).Find(article, hash, print);
        var since = origin is null ? 0 : Math.Max(origin.ReceivedAt, Moments.Of(input.ReceivedAt));
        // One that was received before its origin was coded until that came.
        var isCopyAtOnce = origin is not null && since == Moments.Of(input.ReceivedAt);
        var stored = isCopyAtOnce
            ? Insert(input, article, hash, ArticleOutcome.Duplicate, origin!.Reason, origin, null) // It is one.
            : Insert(input, article, hash, input.Outcome, input.Reason, null, null);
        CopyTable.AddSketch(session, _lastKey, article.Published, run.KeepsText ? print : null);
        if (origin is not null && !isCopyAtOnce) CopyTable.MarkCopy(session, _lastKey, origin.Id, origin.Reason, since);
        foreach (var copy in copies)
        {
            CopyTable.MarkCopy(session, copy.Key, article.Id, copy.Reason, Math.Max(copy.ReceivedAt, Moments.Of(input.ReceivedAt)));
            _demoted.Add(copy.Id);
        }
        return isCopyAtOnce || origin is null ? stored : stored with { Outcome = ArticleOutcome.Duplicate, Reason = origin.Reason };
    }

    private StoredInput WriteUnreadable(ReceivedInput input)
    {
        var reason = input.Reason ?? "could not be read";
        if (session.Value("select 1 from quarantine where source = $1 and line = $2 and reason = $3", input.Source, input.Line ?? 0, reason) is not null)
            return new StoredInput(ArticleOutcome.Quarantined, IsNew: false, reason);
        session.Run("insert into quarantine (source, line, reason, run, at) values ($1, $2, $3, $4, $5)", input.Source, input.Line ?? 0, reason, Run(), Moments.Of(input.ReceivedAt));
        return new StoredInput(ArticleOutcome.Quarantined, IsNew: true, reason);
    }

    private StoredInput Insert(ReceivedInput input, Article article, string hash, ArticleOutcome outcome, string? reason, ArticleLink? origin, long? supersededAt)
    {
        var first = Moments.FirstKey(article.Published);
        var key = (long)session.Value("select coalesce(max(key) + 1, $1) from article where key >= $1 and key < $2", first, first + Moments.KeysASecond)!; // An aggregate always answers.
        _lastKey = key;
        var receivedAt = Moments.Of(input.ReceivedAt);
        session.Run("""
            insert into article (key, id, revision, title, body, text_hash, published, day, url, outlet, language, source, line, run, received_at, superseded_at, outcome, reason, duplicate_of, duplicate_since)
            values ($1, $2, (select coalesce(max(revision), 0) + 1 from article where id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            """,
            key, article.Id, article.Title, run.KeepsText ? PackedText.Pack(article.Body) : null, hash, Moments.Text(article.Published), Moments.Day(article.Published), article.Url, article.Outlet,
            article.Language, input.Source, input.Line, Run(), receivedAt, supersededAt, EnumNames<ArticleOutcome>.Of(outcome), reason, origin?.Id, origin is null ? null : receivedAt);
        session.Run("insert into article_text (rowid, title, body) values ($1, $2, $3)", key, article.Title, run.KeepsText ? article.Body : null);
        CodingWriter.Write(session, Run(), key, receivedAt, supersededAt, outcome, reason, outcome is ArticleOutcome.Coded or ArticleOutcome.NoEvent ? input.Coded : null, run.KeepsText);
        return new StoredInput(outcome, IsNew: true, reason);
    }

    private void Supersede(StoredArticle before, DateTimeOffset at)
    {
        var moment = Math.Max(Moments.Of(at), Moments.Of(before.ReceivedAt));
        session.Run("update article set outcome = 'superseded', superseded_at = $2 where key = $1", before.Key, moment);
        session.Run("update record set known_until = $2 where article = $1 and (known_until is null or known_until > $2)", before.Key, moment);
    }

    private string? Conflict(StoredArticle before, Article article)
    {
        if (before.Article.Outlet is { } one && article.Outlet is { } other && !one.Equals(other, StringComparison.OrdinalIgnoreCase))
            return $"the id {article.Id} belongs to an article of {one}, this one is of {other}";
        var sameRun = run.Id is { } id && session.Value("select 1 from article where key = $1 and run = $2", before.Key, id) is not null;
        return sameRun && before.HasText && !TextLikeness.AreRelated(before.Article.Body, article.Body) ? $"the id {article.Id} was given to two texts that have little in common" : null;
    }

    private long Run() => RunWriter.Number(session, run);

    // Known is a text that this article has or had; but a day of publication that was missing and now is there makes a revision.
    private static bool Known(Session session, Article article, string hash) => session.Value(
        "select 1 from article where id = $1 and text_hash = $2 and (published is not null or superseded_at is not null or $3 is null) limit 1", article.Id, hash, Moments.Text(article.Published)) is not null;

    private static string? TakenDown(Session session, string id) => session.Value("select at from takedown where article_id = $1", id) is long at
        ? string.Create(CultureInfo.InvariantCulture, $"taken down on {Moments.At(at):yyyy-MM-dd}; it does not come in again")
        : null;
}
