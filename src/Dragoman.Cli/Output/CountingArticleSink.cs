using Dragoman.Ingestion.Watching;

namespace Dragoman.Cli.Output;

/// <summary>Counts what passes, and reports what could not be read.</summary>
/// <param name="inner">Where it goes on to.</param>
/// <param name="report">Told of faults.</param>
internal sealed class CountingArticleSink(IArticleSink inner, Action<string> report) : IArticleSink
{
    public int Articles { get; private set; }

    public int Faults { get; private set; }

    public async Task PutAsync(ReceivedArticle article, CancellationToken cancellation)
    {
        await inner.PutAsync(article, cancellation).ConfigureAwait(false);
        if (article.Input.Article is not null)
        {
            Articles++;
            return;
        }
        Faults++;
        report($"quarantined: {article.Input.Place}: {article.Input.Fault}");
    }
}
