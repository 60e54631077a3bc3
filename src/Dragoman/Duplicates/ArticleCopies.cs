using System.Collections.Immutable;

namespace Dragoman.Duplicates;

/// <summary>Articles that are one report: one origin, many outlets.</summary>
/// <param name="OriginId">Id of the earliest by publication; of several as early, the first by id.</param>
/// <param name="ArticleIds">Ids of all, the origin first, then in the order of publication and id.</param>
/// <param name="Outlets">Outlets that carried it, each once, in the same order.</param>
public sealed record ArticleCopies(string OriginId, ImmutableArray<string> ArticleIds, ImmutableArray<string> Outlets);
