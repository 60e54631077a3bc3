using System.Collections.Immutable;

namespace Dragoman.Duplicates;

/// <summary>Why a record stands in its occurrence.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="JoinedTo">The earlier record it is most like; null for the earliest of the occurrence.</param>
/// <param name="Score">Sum of the weights; above 0 the two are more likely one occurrence than two. 0 for the earliest, and where a person decided.</param>
/// <param name="Signs">What the two have in common and not, with the weight of each, heaviest first; names as in <c>data/occurrences/weights.tsv</c>.</param>
/// <param name="IsByHand">Whether a person put it there.</param>
public sealed record MergeReason(string RecordId, string? JoinedTo, double Score, ImmutableArray<(string Sign, double Weight)> Signs, bool IsByHand);
