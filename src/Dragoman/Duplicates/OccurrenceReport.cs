using System.Collections.Immutable;

namespace Dragoman.Duplicates;

/// <summary>What one article tells of an occurrence, however often it mentions it.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Outlet">Its publisher; null when unknown.</param>
/// <param name="Published">When it was published; null when unknown.</param>
/// <param name="RecordIds">Its records of the occurrence, in the order of the text.</param>
/// <param name="Origin">The article whose words it prints: itself, or the earliest of its wire copies.</param>
public sealed record OccurrenceReport(string ArticleId, string? Outlet, DateTimeOffset? Published, ImmutableArray<string> RecordIds, string Origin);
