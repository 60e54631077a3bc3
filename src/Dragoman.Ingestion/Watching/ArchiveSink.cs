using Dragoman.Ingestion.Coding;

namespace Dragoman.Ingestion.Watching;

/// <summary>Codes each watched article as it comes and stores it: an article is acknowledged when it is on the disk, so that a watcher that is killed repeats at worst what the archive knows already.</summary>
/// <param name="coder">Codes and stores.</param>
/// <param name="stored">Told of each article, with what became of it.</param>
public sealed class ArchiveSink(ArchivingCoder coder, Action<CodedInput> stored) : IArticleSink
{
    /// <inheritdoc/>
    public Task PutAsync(ReceivedArticle article, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(article);
        // Coding takes milliseconds to seconds; the watcher's other sources go on meanwhile.
        return Task.Run(() => stored(coder.Put(article.Input, article.Received, cancellation)), cancellation);
    }
}
