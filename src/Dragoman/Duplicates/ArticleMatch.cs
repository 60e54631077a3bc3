namespace Dragoman.Duplicates;

/// <summary>An article that was known before and is the same, or nearly.</summary>
/// <param name="ArticleId">Id of the known article that is closest.</param>
/// <param name="Kind">How the new one is related to it.</param>
/// <param name="Overlap">Share of the four-word runs of the shorter one that stand in the longer one, 0 to 1.</param>
public sealed record ArticleMatch(string ArticleId, DuplicateKind Kind, double Overlap);
