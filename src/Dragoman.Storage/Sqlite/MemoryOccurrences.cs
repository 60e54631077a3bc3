using Dragoman.Analysis;
using Dragoman.Duplicates;
using Dragoman.Records;

namespace Dragoman.Storage.Sqlite;

/// <summary>The occurrences as of a moment, worked out in memory from the records and links known then.</summary>
internal sealed class MemoryOccurrences
{
    private readonly Dictionary<string, Occurrence> _byRecord = new(StringComparer.Ordinal);
    private readonly ILookup<(string, string), DyadEvent> _events;

    public MemoryOccurrences(IEnumerable<EventRecord> records, IEnumerable<RecordLink> links)
    {
        var deduplicator = new EventDeduplicator();
        foreach (var link in links) deduplicator.Link(link);
        deduplicator.AddRange(records);
        All = deduplicator.Occurrences();
        foreach (var occurrence in All)
            foreach (var reason in occurrence.Reasons) _byRecord[reason.RecordId] = occurrence;
        _events = All.SelectMany(DyadEvents.Of).ToLookup(e => (e.First, e.Second));
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Occurrence> All { get; }

    /// <summary>The occurrence of a record; an occurrence has the id of one.</summary>
    public Occurrence? Of(string record) => _byRecord.GetValueOrDefault(record);

    /// <summary>Rows of a pair, by day.</summary>
    public IEnumerable<DyadEvent> Events((string First, string Second) pair) => _events[pair].OrderBy(e => e.Day).ThenBy(e => e.Occurrence, StringComparer.Ordinal);

    /// <summary>The day panel.</summary>
    public IReadOnlyList<DyadDay> Days(DateOnly from, DateOnly to, (string First, string Second)? pair) =>
    [
        .. (pair is { } one ? _events[one] : _events.SelectMany(e => e)).Where(e => e.Day >= from && e.Day <= to)
            .GroupBy(e => (e.Day, e.First, e.Second, Type: EnumNames<EventType>.Of(e.Type), Mode: e.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : ""))
            .Select(g => (g.Key, Cell: new DyadDay(g.Key.First, g.Key.Second, g.Key.Day, g.First().Type, g.First().Mode, g.Count())))
            .OrderBy(c => c.Key.Day).ThenBy(c => c.Key.First, StringComparer.Ordinal).ThenBy(c => c.Key.Second, StringComparer.Ordinal).ThenBy(c => c.Key.Type, StringComparer.Ordinal).ThenBy(c => c.Key.Mode, StringComparer.Ordinal)
            .Select(c => c.Cell),
    ];
}
