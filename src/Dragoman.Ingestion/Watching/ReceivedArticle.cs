using Dragoman.Ingestion.Files;

namespace Dragoman.Ingestion.Watching;

/// <summary>An article a watcher has got, or why it has not.</summary>
/// <param name="Source">The source it came from.</param>
/// <param name="Input">The article or the fault; its source is the address of the item.</param>
/// <param name="Received">When, in UTC.</param>
public sealed record ReceivedArticle(WatchedSource Source, ArticleInput Input, DateTimeOffset Received);
