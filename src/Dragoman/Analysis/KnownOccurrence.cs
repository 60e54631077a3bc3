using System.Collections.Immutable;
using Dragoman.Duplicates;

namespace Dragoman.Analysis;

/// <summary>An occurrence with its records and since when each is known.</summary>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Records">Its records, in any order.</param>
internal sealed record KnownOccurrence(Occurrence Occurrence, ImmutableArray<KnownRecord> Records)
{
    /// <summary>When its first record was received.</summary>
    public DateTimeOffset KnownFrom => Records.Min(r => r.KnownFrom);
}
