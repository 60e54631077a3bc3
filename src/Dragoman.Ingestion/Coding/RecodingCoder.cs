using System.Collections.Concurrent;
using Dragoman.Ingestion.Files;
using Dragoman.Storage;

namespace Dragoman.Ingestion.Coding;

/// <summary>Codes the articles of an archive again and stores what comes out under a run of its own, batch by batch. A run that was stopped goes on when it is started again.</summary>
/// <param name="archive">The archive.</param>
/// <param name="coder">The coder.</param>
/// <param name="run">The run.</param>
/// <param name="clock">Says when it ended.</param>
public sealed class RecodingCoder(IArchive archive, OrderedCoder coder, ArchiveRun run, TimeProvider clock)
{
    private const int BatchSize = 100;

    // The coder gives its answers in the order of its inputs, so the articles wait here in that order.
    private readonly ConcurrentQueue<StoredArticle> _waiting = [];
    private long _left;

    /// <summary>Articles that cannot be coded again: archived without text, or never coded (copies, conflicts). Complete at the end of the run.</summary>
    public long LeftOut => Interlocked.Read(ref _left);

    /// <summary>Codes all articles, or those that this version has not coded yet.</summary>
    /// <param name="all">Whether those are coded too that this version has coded.</param>
    /// <param name="stored">Told of each article once the archive has its coding for good.</param>
    /// <param name="cancellation">Stops between articles; what was coded by then is stored.</param>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public void Run(bool all, Action<CodedInput> stored, CancellationToken cancellation)
    {
        var batch = new List<(StoredArticle Stored, CodedInput Coded)>(BatchSize);
        try
        {
            foreach (var coded in coder.Code(archive.Articles(all ? null : run.Version).Where(CanBeCoded).Select(Input), cancellation))
            {
                if (!_waiting.TryDequeue(out var article)) throw new InvalidOperationException("an answer without an article");
                batch.Add((article, coded));
                if (batch.Count == BatchSize) Flush(batch, stored);
            }
        }
        catch (OperationCanceledException)
        {
            Flush(batch, stored);
            throw;
        }
        Flush(batch, stored);
        archive.Complete(run, clock.GetUtcNow());
    }

    private bool CanBeCoded(StoredArticle article)
    {
        if (!article.CanBeCoded) Interlocked.Increment(ref _left);
        return article.CanBeCoded;
    }

    private ArticleInput Input(StoredArticle article)
    {
        _waiting.Enqueue(article);
        return new ArticleInput(article.Article.Id, null, article.Article, null);
    }

    private void Flush(List<(StoredArticle Stored, CodedInput Coded)> batch, Action<CodedInput> stored)
    {
        if (batch.Count == 0) return;
        archive.Recode(run, batch.ConvertAll(b => new RecodedArticle(b.Stored, b.Coded.Outcome, b.Coded.Coded, b.Coded.Reason)));
        foreach (var (_, coded) in batch) stored(coded);
        batch.Clear();
    }
}
