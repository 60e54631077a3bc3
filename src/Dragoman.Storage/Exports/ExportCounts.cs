using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>Counts what an export takes and leaves out. Not thread-safe.</summary>
internal sealed class ExportCounts
{
    // Archives hold few versions; a damaged one must not fill the memory.
    private const int MostVersions = 100;

    /// <summary>Records that fit the filter.</summary>
    public long Matched { get; private set; }

    /// <summary>Rows written.</summary>
    public long Rows { get; set; }

    /// <summary>Records left out, by reason.</summary>
    public SortedDictionary<string, long> LeftOut { get; } = new(StringComparer.Ordinal);

    /// <summary>All that fit the filter, by status.</summary>
    public SortedDictionary<string, long> ByStatus { get; } = new(StringComparer.Ordinal);

    /// <summary>All that fit the filter, by type.</summary>
    public SortedDictionary<string, long> ByType { get; } = new(StringComparer.Ordinal);

    /// <summary>Version stamps met.</summary>
    public SortedSet<string> Versions { get; } = new(StringComparer.Ordinal);

    /// <summary>Records in the file.</summary>
    public long Exported => Matched - LeftOut.Values.Sum();

    /// <summary>Notes a record that fits the filter.</summary>
    public void Meet(EventRecord record)
    {
        Matched++;
        Add(ByStatus, EnumNames<EventStatus>.Of(record.Status));
        Add(ByType, EnumNames<EventType>.Of(record.Type));
        if (record.Version is { } version && Versions.Count < MostVersions) Versions.Add(version);
    }

    /// <summary>Notes a record that the file does not hold.</summary>
    public void LeaveOut(string reason) => Add(LeftOut, reason);

    private static void Add(SortedDictionary<string, long> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
