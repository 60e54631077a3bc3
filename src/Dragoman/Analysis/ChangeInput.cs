using System.Collections.Immutable;

namespace Dragoman.Analysis;

/// <summary>What <see cref="ChangeFinder"/> looks at.</summary>
internal sealed record ChangeInput
{
    /// <summary>The cursor: what had been received by then was known.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The moment that is compared with it.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Occurrences with at least one record received after the cursor.</summary>
    public required ImmutableArray<KnownOccurrence> Touched { get; init; }

    /// <summary>Records that stood at the cursor and do not stand now.</summary>
    public ImmutableArray<EndedRecord> Ended { get; init; } = [];

    /// <summary>What each pair of a touched occurrence had done by the cursor.</summary>
    public required Func<(string First, string Second), IReadOnlyList<DyadEvent>> Past { get; init; }

    /// <summary>The outlets.</summary>
    public ImmutableArray<OutletDays> Outlets { get; init; } = [];
}
