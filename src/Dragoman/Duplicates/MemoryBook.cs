namespace Dragoman.Duplicates;

/// <summary>Occurrences in memory.</summary>
internal sealed class MemoryBook : IOccurrenceBook
{
    private readonly Dictionary<string, PlacedRecord> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<long, SortedSet<(int From, string Id)>> _short = [];
    private readonly Dictionary<long, SortedSet<(int From, string Id)>> _long = [];

    /// <summary>All records, in no order.</summary>
    public IEnumerable<PlacedRecord> All => _records.Values;

    /// <inheritdoc/>
    public PlacedRecord? Find(string id) => _records.GetValueOrDefault(id);

    /// <inheritdoc/>
    public IEnumerable<PlacedRecord> Neighbours(RecordProfile record)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { record.Id };
        foreach (var (key, slack) in record.Places.Looks.Select(k => (k, NeighbourKeys.Slack)).Concat(record.Places.Names.Select(k => (k, NeighbourKeys.NamedSlack))))
        {
            foreach (var id in In(_short, key, record.From - slack - NeighbourKeys.LongestShort, record.To + slack).Concat(In(_long, key, record.From - slack - NeighbourKeys.LongestLong, record.To + slack)))
                if (found.Add(id) && NeighbourKeys.MayMeet(record, _records[id].Profile)) yield return _records[id];
        }
    }

    /// <inheritdoc/>
    public void Place(RecordProfile record, Placement placement) => _records[record.Id] = new PlacedRecord(record, placement);

    /// <summary>Enters a record that is not there, unplaced.</summary>
    public void Add(RecordProfile record)
    {
        _records.Add(record.Id, new PlacedRecord(record, null));
        var index = record.Places.IsLong ? _long : _short;
        foreach (var key in record.Places.Entries)
        {
            if (!index.TryGetValue(key, out var entries)) index[key] = entries = new SortedSet<(int, string)>(Order);
            entries.Add((record.From, record.Id));
        }
    }

    /// <summary>Strikes a record out.</summary>
    public void Remove(RecordProfile record)
    {
        _records.Remove(record.Id);
        foreach (var key in record.Places.Entries) (record.Places.IsLong ? _long : _short)[key].Remove((record.From, record.Id));
    }

    private static readonly Comparer<(int From, string Id)> Order = Comparer<(int From, string Id)>.Create((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : string.CompareOrdinal(a.Id, b.Id));

    private static IEnumerable<string> In(Dictionary<long, SortedSet<(int From, string Id)>> index, long key, int from, int to) =>
        index.TryGetValue(key, out var entries) ? entries.GetViewBetween((from, ""), (to + 1, "")).Select(e => e.Id) : [];
}
