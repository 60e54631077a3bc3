namespace Dragoman.Storage;

/// <summary>A revision that a run coded.</summary>
/// <param name="ArticleOrder">Its place in the order of the archive: the greater, the later published.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="Revision">The revision.</param>
public sealed record ArticleCoding(long ArticleOrder, string ArticleId, int Revision);
