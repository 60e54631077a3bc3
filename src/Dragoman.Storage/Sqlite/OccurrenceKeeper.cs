using Dragoman.Duplicates;

namespace Dragoman.Storage.Sqlite;

/// <summary>Keeps occurrences and panels as records come, change and go. Each call leaves them as if all records had been read at once.</summary>
/// <param name="session">Inside a transaction.</param>
/// <param name="profiles">Profiles known already.</param>
internal sealed class OccurrenceKeeper(Session session, ProfileCache profiles)
{
    // Occurrences made by another way of placing are made anew too: raise it when the code changes what comes out.
    private const string Code = "1";
    private const int ArticlesAtOnce = 200;

    private readonly OccurrenceBook _book = new(session, profiles);
    private readonly RecordLinks _links = LinkTable.Read(session);

    private static string Version => $"{Code}:{MatchWeights.Installed.Version}";

    /// <summary>Whether the occurrences were made by the present rule.</summary>
    public static bool IsCurrent(Session session) => session.Value("select version from occurrence_rule") as string == Version;

    /// <summary>Makes all occurrences anew.</summary>
    public static void Rebuild(Session session, ProfileCache profiles)
    {
        foreach (var table in (string[])["member", "member_key", "dyad_event", "dyad_day", "occurrence_rule"]) session.Run($"delete from {table}");
        var articles = new List<string>();
        using (var rows = session.Rows("select id from article where superseded_at is null order by key"))
            while (rows.Read()) articles.Add(rows.GetString(0));
        foreach (var piece in articles.Chunk(ArticlesAtOnce)) new OccurrenceKeeper(session, profiles).Update(piece);
        session.Run("insert into occurrence_rule (version) values ($1)", Version);
    }

    /// <summary>Brings the records of some articles up to date.</summary>
    public void Update(IEnumerable<string> articles)
    {
        var unsettled = new Dictionary<string, RecordProfile>(StringComparer.Ordinal);
        foreach (var article in articles.Distinct(StringComparer.Ordinal)) Compare(article, Standing(article), unsettled);
        Settle(unsettled);
    }

    /// <summary>Strikes out the records of an article that is about to go.</summary>
    public void Forget(string article)
    {
        var unsettled = new Dictionary<string, RecordProfile>(StringComparer.Ordinal);
        Compare(article, [], unsettled);
        Settle(unsettled);
    }

    /// <summary>Places anew the records that links speak of.</summary>
    public void Relink(IEnumerable<string> records)
    {
        var touched = records.SelectMany(r => _links.DependOn(r).Append(r)).Distinct(StringComparer.Ordinal).Select(_book.Find).OfType<PlacedRecord>().Select(p => p.Profile);
        Settle(touched.ToDictionary(p => p.Id, StringComparer.Ordinal));
    }

    private List<(string Id, long Row, string Hash)> Standing(string article)
    {
        using var rows = session.Rows("""
            select r.id, r.key, coalesce(r.content_hash, r.key) || ' ' || coalesce(a.published, '') from article a join record r on r.article = a.key
            where a.id = $1 and a.superseded_at is null and r.newest = 1 and r.known_until is null
            """, article);
        var standing = new List<(string, long, string)>();
        while (rows.Read()) standing.Add((rows.GetString(0), rows.GetInt64(1), rows.GetString(2)));
        return standing;
    }

    private void Compare(string article, List<(string Id, long Row, string Hash)> standing, Dictionary<string, RecordProfile> unsettled)
    {
        var now = standing.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var (id, row, hash) in _book.OfArticle(article))
        {
            if (now.TryGetValue(id, out var same) && same.Hash == hash)
            {
                // Coded again to the same: only the row is another.
                if (same.Row != row) session.Run("update member set record = $2 where id = $1", id, same.Row);
                now.Remove(id);
                continue;
            }
            StrikeOut(id, unsettled);
        }
        foreach (var (id, row, hash) in now.Values) unsettled[id] = _book.Add(id, row, hash);
    }

    private void StrikeOut(string id, Dictionary<string, RecordProfile> unsettled)
    {
        if (_book.Find(id) is not { } gone) return;
        if (gone.Placement is { } placement) _book.Touched.Add(placement.Occurrence);
        foreach (var other in _book.Neighbours(gone.Profile).Concat(_links.DependOn(id).Select(_book.Find).OfType<PlacedRecord>()))
            if (other.Profile.Order.CompareTo(gone.Profile.Order) > 0) unsettled[other.Profile.Id] = other.Profile;
        _book.Remove(gone.Profile);
        unsettled.Remove(id);
    }

    private void Settle(Dictionary<string, RecordProfile> unsettled)
    {
        new OccurrencePlacer(_book, MatchWeights.Installed, _links).Settle(unsettled.Values);
        foreach (var occurrence in _book.Touched)
        {
            var members = _book.Members(occurrence);
            DyadTable.Write(session, occurrence, members);
            if (members.Count == 0 && _book.Moves.TryGetValue(occurrence, out var moved)) LinkTable.Leave(session, occurrence, moved);
        }
        _book.Touched.Clear();
        _book.Moves.Clear();
    }
}
