namespace Dragoman.Storage.Imports;

/// <summary>What became of the rows of one file. lines = imported + known + skipped, always.</summary>
/// <param name="Source">The file.</param>
public sealed record ImportReport(string Source)
{
    /// <summary>Rows read, without header and empty lines.</summary>
    public long Rows { get; internal set; }

    /// <summary>Rows that are in the archive now.</summary>
    public long Imported { get; internal set; }

    /// <summary>Rows that were there already.</summary>
    public long Known { get; internal set; }

    /// <summary>Rows that were skipped.</summary>
    public long Skipped => Reasons.Values.Sum();

    /// <summary>How many were skipped for which reason.</summary>
    public IReadOnlyDictionary<string, long> Reasons => Skips;

    /// <summary>Why nothing of the file could be read; null when it could.</summary>
    public string? Fault { get; internal set; }

    internal Dictionary<string, long> Skips { get; } = new(StringComparer.Ordinal);
}
