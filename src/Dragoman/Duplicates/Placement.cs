namespace Dragoman.Duplicates;

/// <summary>Where a record was put, and why.</summary>
/// <param name="Occurrence">Id of the occurrence: of its earliest record.</param>
/// <param name="JoinedTo">The record it is most like; null for the earliest.</param>
/// <param name="Score">Score of the two; 0 for the earliest.</param>
/// <param name="Signs">What they have in common and not.</param>
/// <param name="IsByHand">Whether a person put it there.</param>
internal sealed record Placement(string Occurrence, string? JoinedTo, double Score, MatchSigns Signs, bool IsByHand)
{
    /// <summary>An occurrence of its own.</summary>
    public static Placement First(RecordProfile record) => new(record.Id, null, 0, MatchSigns.None, IsByHand: false);
}
