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

    /// <summary>Codes the inputs. With one thread no other thread is used.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled; what was yielded before is complete.</exception>
    public IEnumerable<CodedInput> Code(IEnumerable<ArticleInput> inputs, CancellationToken cancellation)
    {
        if (threads <= 1) return inputs.Select(input =>
        {
            cancellation.ThrowIfCancellationRequested();
            return CodeOne(input);
        });
        return CodeInParallel(inputs, cancellation);
    }

    private IEnumerable<CodedInput> CodeInParallel(IEnumerable<ArticleInput> inputs, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var queue = new BlockingCollection<Task<CodedInput>>(threads * UnderWayPerThread);
        using var free = new SemaphoreSlim(threads);
        var reading = Task.Run(() => Read(inputs, queue, free, stop.Token), CancellationToken.None);
        try
        {
            foreach (var task in queue.GetConsumingEnumerable(cancellation)) yield return task.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            // The tasks hold the semaphore: let the reader and them end before it goes. After a normal end there is nothing left.
            foreach (var task in queue.GetConsumingEnumerable(CancellationToken.None)) task.GetAwaiter().GetResult();
            reading.GetAwaiter().GetResult();
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
