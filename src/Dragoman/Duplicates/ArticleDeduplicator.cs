using Dragoman.Documents;

namespace Dragoman.Duplicates;

/// <summary>
/// Finds articles that are the same report: reprints and wire copies, cut or with another headline and dateline, and new versions of one. MinHash finds what to
/// compare, shared words decide. The groups do not depend on the order in which articles come. Not thread-safe.
/// </summary>
/// <param name="options">Null for the defaults.</param>
public sealed class ArticleDeduplicator(ArticleDeduplicatorOptions? options = null)
{
    private readonly CopyRule _rule = new(options ?? new ArticleDeduplicatorOptions());
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<ulong, List<int>> _bands = [];
    private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);

    /// <summary>Articles taken in and not forgotten.</summary>
    public int Count { get; private set; }

    /// <summary>Takes an article in and says which known one is the same.</summary>
    /// <returns>The closest; null when there is none.</returns>
    public ArticleMatch? Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var entry = new Entry(article.Id, article.Outlet, article.Published, Fingerprint.Of(article.Text), _entries.Count);
        ArticleMatch? best = null;
        foreach (var other in Candidates(entry))
        {
            if (Compare(entry, other) is not { } match) continue;
            if (match.Kind != DuplicateKind.Conflict) Join(entry, other);
            if (best is null || IsCloser(match, best)) best = match;
        }
        foreach (var key in entry.Print.BandKeys)
        {
            if (!_bands.TryGetValue(key, out var known)) _bands[key] = known = [];
            known.Add(entry.Index);
        }
        _latest[article.Id] = entry.Index;
        _entries.Add(entry);
        Count++;
        return best;
    }

    /// <summary>Groups of at least two articles, in the order of their origins' publication and id.</summary>
    public IReadOnlyList<ArticleCopies> Groups() =>
    [
        .. _entries.Where(e => !e.IsForgotten).GroupBy(e => Root(e.Index)).Select(g => Earliest(g).ToList())
            .Where(g => g.Select(e => e.Id).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .OrderBy(g => g[0].Published ?? DateTimeOffset.MaxValue).ThenBy(g => g[0].Id, StringComparer.Ordinal)
            .Select(g => new ArticleCopies(g[0].Id, [.. g.Select(e => e.Id).Distinct(StringComparer.Ordinal)], [.. g.Select(e => e.Outlet).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)])),
    ];

    /// <summary>Forgets articles published before a moment, so that memory does not grow for ever. Those without a date are kept.</summary>
    public void Forget(DateTimeOffset before)
    {
        foreach (var entry in _entries.Where(e => !e.IsForgotten && e.Published < before))
        {
            foreach (var key in entry.Print.BandKeys)
                if (_bands.TryGetValue(key, out var known) && known.Remove(entry.Index) && known.Count == 0) _bands.Remove(key);
            if (_latest.TryGetValue(entry.Id, out var latest) && latest == entry.Index) _latest.Remove(entry.Id);
            entry.Forget();
            Count--;
        }
    }

    private static IOrderedEnumerable<Entry> Earliest(IEnumerable<Entry> entries) => entries.OrderBy(e => e.Published ?? DateTimeOffset.MaxValue).ThenBy(e => e.Id, StringComparer.Ordinal);

    private static bool IsCloser(ArticleMatch match, ArticleMatch than) => (match.Kind == DuplicateKind.Same) != (than.Kind == DuplicateKind.Same)
        ? match.Kind == DuplicateKind.Same
        : match.Overlap > than.Overlap || (match.Overlap.Equals(than.Overlap) && string.CompareOrdinal(match.ArticleId, than.ArticleId) < 0);

    private IEnumerable<Entry> Candidates(Entry entry)
    {
        var found = new SortedSet<int>();
        if (_latest.TryGetValue(entry.Id, out var sameId)) found.Add(sameId);
        foreach (var key in entry.Print.BandKeys)
            if (_bands.TryGetValue(key, out var known)) found.UnionWith(known);
        return found.Select(i => _entries[i]);
    }

    private ArticleMatch? Compare(Entry entry, Entry other)
    {
        var overlap = entry.Print.Overlap(other.Print);
        var isEqual = CopyRule.AreEqual(entry.Print, other.Print);
        var isOurs = entry.Outlet is not null && string.Equals(entry.Outlet, other.Outlet, StringComparison.OrdinalIgnoreCase);
        if (entry.Id == other.Id)
        {
            var isSameOutlet = isOurs || entry.Outlet is null || other.Outlet is null;
            return new ArticleMatch(other.Id, isEqual ? DuplicateKind.Same : isSameOutlet || overlap >= _rule.LeastOverlap ? DuplicateKind.Revision : DuplicateKind.Conflict, overlap);
        }
        if (!_rule.AreCopies(entry.Print, entry.Published, other.Print, other.Published)) return null;
        return new ArticleMatch(other.Id, !isOurs ? DuplicateKind.Copy : isEqual ? DuplicateKind.Same : DuplicateKind.Revision, overlap);
    }

    private int Root(int index)
    {
        while (_entries[index].Parent != index) index = _entries[index].Parent = _entries[_entries[index].Parent].Parent;
        return index;
    }

    private void Join(Entry entry, Entry other)
    {
        // The new entry is not in the list yet: its own root is itself, or what it was joined to before.
        var (a, b) = (entry.Parent == entry.Index ? -1 : Root(entry.Parent), Root(other.Index));
        if (a < 0) entry.Parent = b;
        else if (a != b) _entries[a].Parent = b;
    }

    private sealed class Entry(string id, string? outlet, DateTimeOffset? published, Fingerprint print, int index)
    {
        public string Id { get; } = id;

        public string? Outlet { get; } = outlet;

        public DateTimeOffset? Published { get; } = published;

        public Fingerprint Print { get; private set; } = print;

        public int Index { get; } = index;

        public int Parent { get; set; } = index;

        public bool IsForgotten { get; private set; }

        public void Forget() => (IsForgotten, Print) = (true, Fingerprint.Of(""));
    }
}
