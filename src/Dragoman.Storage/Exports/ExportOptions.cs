using Dragoman.Storage.Filters;

namespace Dragoman.Storage.Exports;

/// <summary>What an export holds. Useful as it stands: all acts that were performed, without text.</summary>
public sealed record ExportOptions
{
    /// <summary>Which records; all by default.</summary>
    public Filter Filter { get; init; } = Filter.All;

    /// <summary>Only what had been received by then; null for today.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The imported records of this data set instead of ours; null for ours.</summary>
    public string? Dataset { get; init; }

    /// <summary>Also acts that were planned, supposed, denied or recalled. Default: performed acts only (for calendars: planned ones only).</summary>
    public bool AllStatuses { get; init; }

    /// <summary>In formats of pairs, also acts of which one side is missing or unknown. Default: false.</summary>
    public bool UnknownSides { get; init; }

    /// <summary>Whether the sentences go out too. Default: false.</summary>
    public bool Text { get; init; }

    /// <summary>Who is to be cited; null for the makers of the program.</summary>
    public string? Author { get; init; }

    /// <summary>SPDX name of the licence the maker of the export gives it; null when none is chosen.</summary>
    public string? Licence { get; init; }
}
