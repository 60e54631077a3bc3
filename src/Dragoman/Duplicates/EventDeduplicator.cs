using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>
/// Makes occurrences of records: same act, same sides, same place and day within the tolerances of the type. The occurrences do not depend on the order in which records come and go. All records are
/// held in memory; an archive keeps its own book. Not thread-safe.
/// </summary>
public sealed class EventDeduplicator
{
    private readonly MemoryBook _book = new();
    private readonly RecordLinks _links = new();
    private readonly MatchWeights _weights;
    private readonly OccurrencePlacer _placer;

    /// <summary>With the installed rule.</summary>
    /// <exception cref="InstallationException">The table of weights is missing or broken.</exception>
    public EventDeduplicator()
        : this(MatchWeights.Installed)
    {
    }

    internal EventDeduplicator(MatchWeights weights) => (_weights, _placer) = (weights, new OccurrencePlacer(_book, weights, _links));

    /// <summary>Takes in a record; one with the same id is replaced.</summary>
    public void Add(EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var profile = RecordProfile.Of(record);
        var moved = Take(record.Id);
        _book.Add(profile);
        moved.Add(profile);
        _placer.Settle(moved);
    }

    /// <summary>Takes in many records at once, which is faster.</summary>
    public void AddRange(IEnumerable<EventRecord> records)
    {
        var moved = new List<RecordProfile>();
        foreach (var record in records)
        {
            var profile = RecordProfile.Of(record);
            moved.AddRange(Take(record.Id));
            _book.Add(profile);
            moved.Add(profile);
        }
        _placer.Settle(moved.Where(p => _book.Find(p.Id)?.Profile == p));
    }

    /// <summary>Takes a record away; nothing happens when it is not there.</summary>
    public void Remove(string recordId) => _placer.Settle(Take(recordId));

    /// <summary>Obeys a person. The records need not be there yet.</summary>
    public void Link(RecordLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var touched = new HashSet<string>(StringComparer.Ordinal) { link.First, link.Second };
        foreach (var id in (string[])[link.First, link.Second]) touched.UnionWith(_links.DependOn(id));
        _links.Add(link);
        foreach (var id in (string[])[link.First, link.Second]) touched.UnionWith(_links.DependOn(id));
        _placer.Settle(touched.Select(_book.Find).OfType<PlacedRecord>().Select(p => p.Profile));
    }

    /// <summary>The occurrences, in the order of their earliest records.</summary>
    public IReadOnlyList<Occurrence> Occurrences() =>
    [
        .. _book.All.GroupBy(p => p.Placement?.Occurrence ?? p.Profile.Id, StringComparer.Ordinal).Select(g => (First: g.Min(p => p.Profile.Order), Members: g))
            .OrderBy(g => g.First).Select(g => OccurrenceBuilder.Build(g.Members, _weights)),
    ];

    private List<RecordProfile> Take(string id)
    {
        if (_book.Find(id) is not { } gone) return [];
        var moved = _book.Neighbours(gone.Profile).Select(n => n.Profile).Concat(_links.DependOn(id).Select(_book.Find).OfType<PlacedRecord>().Select(p => p.Profile))
            .Where(p => p.Order.CompareTo(gone.Profile.Order) > 0).ToList();
        _book.Remove(gone.Profile);
        return moved;
    }
}
