namespace Dragoman.Ingestion.Watching;

/// <summary>Takes what a watcher receives. It is asked by one thread at a time.</summary>
public interface IArticleSink
{
    /// <summary>Takes one article. Once this has returned, the article will not be given again; when it throws, it will be.</summary>
    /// <param name="article">The article, or the reason why there is none.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task PutAsync(ReceivedArticle article, CancellationToken cancellation);
}
