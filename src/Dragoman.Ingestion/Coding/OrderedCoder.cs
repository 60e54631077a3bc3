using System.Collections.Concurrent;
using Dragoman.Ingestion.Files;

namespace Dragoman.Ingestion.Coding;

/// <summary>
/// Codes a stream of inputs on several threads and gives the results in the order of the inputs, with a bounded number under way.
/// One thread reads the inputs, the pool's threads code, the caller's thread takes the results; the bounded queue of tasks between them keeps the order.
/// </summary>
/// <param name="pipeline">The coder.</param>
/// <param name="threads">How many articles are coded at the same time, at least 1.</param>
public sealed class OrderedCoder(Pipeline pipeline, int threads)
{
    // Enough to keep every thread busy while one long article holds up the order.
    private const int UnderWayPerThread = 8;

    /// <summary>Codes the inputs.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled; what was yielded before is complete.</exception>
    public IEnumerable<CodedInput> Code(IEnumerable<ArticleInput> inputs, CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = new BlockingCollection<Task<CodedInput>>(threads * UnderWayPerThread);
        var reading = Task.Run(() => Read(inputs, queue, new SemaphoreSlim(threads), stop.Token), CancellationToken.None);
        try
        {
            foreach (var task in queue.GetConsumingEnumerable(cancellation)) yield return task.GetAwaiter().GetResult();
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            // Not waited for: the reader may be held up by an input that says nothing more, such as a terminal. It ends when that ends.
            stop.Cancel();
            _ = reading.ContinueWith(_ => stop.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private void Read(IEnumerable<ArticleInput> inputs, BlockingCollection<Task<CodedInput>> queue, SemaphoreSlim free, CancellationToken stop)
    {
        try
        {
            foreach (var input in inputs)
            {
                free.Wait(stop);
                queue.Add(Task.Run(
                    () =>
                    {
                        try
                        {
                            return CodeOne(input);
                        }
                        finally
                        {
                            free.Release();
                        }
                    },
                    CancellationToken.None), stop);
            }
        }
        catch (OperationCanceledException)
        {
            // The taker has gone; nothing more is wanted.
        }
        finally
        {
            queue.CompleteAdding();
        }
    }

    private CodedInput CodeOne(ArticleInput input)
    {
        if (input.Article is not { } article) return new CodedInput(input, ArticleOutcome.Quarantined, null, input.Fault);
        if (article.Language is { Length: > 0 } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            return new CodedInput(input, ArticleOutcome.Skipped, null, $"language {language}; only English is coded");
        CodedArticle coded;
        try
        {
            coded = pipeline.Code(article);
        }
#pragma warning disable CA1031 // One article's failure must not stop the others: it goes to quarantine with its reason.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new CodedInput(input, ArticleOutcome.Quarantined, null, $"the coder failed: {failure.GetType().Name}: {failure.Message}");
        }
        if (coded.Rejection is not null) return new CodedInput(input, ArticleOutcome.Quarantined, coded, coded.Rejection);
        return new CodedInput(input, coded.Records.Length > 0 ? ArticleOutcome.Coded : ArticleOutcome.NoEvent, coded, null);
    }
}
