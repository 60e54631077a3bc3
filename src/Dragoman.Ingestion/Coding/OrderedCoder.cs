using System.Collections.Concurrent;
using Dragoman.Documents;
using Dragoman.Ingestion.Files;
using Dragoman.Ingestion.Screening;

namespace Dragoman.Ingestion.Coding;

/// <summary>
/// Codes a stream of inputs on several threads and gives the results in the order of the inputs, with a bounded number under way.
/// One thread reads the inputs, the pool's threads code, the caller's thread takes the results; the bounded queue of tasks between them keeps the order.
/// </summary>
/// <param name="pipeline">The coder.</param>
/// <param name="threads">How many articles are coded at the same time, at least 1.</param>
/// <param name="screen">Which articles are not coded; null to skip what is not in English or no news.</param>
public sealed class OrderedCoder(Pipeline pipeline, int threads, ArticleScreen? screen = null)
{
    // Enough to keep every thread busy while one long article holds up the order.
    private const int UnderWayPerThread = 8;

    private readonly ArticleScreen _screen = screen ?? new ArticleScreen();

    /// <summary>Codes the inputs.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled; what was yielded before is complete.</exception>
    public IEnumerable<CodedInput> Code(IEnumerable<ArticleInput> inputs, CancellationToken cancellation) => InOrder(inputs, CodeOne, cancellation);

    /// <summary>Annotates the inputs and gives the documents, for a pipeline that does not run as far as records.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled; what was yielded before is complete.</exception>
    public IEnumerable<AnnotatedInput> Annotate(IEnumerable<ArticleInput> inputs, CancellationToken cancellation) => InOrder(inputs, AnnotateOne, cancellation);

    private IEnumerable<T> InOrder<T>(IEnumerable<ArticleInput> inputs, Func<ArticleInput, T> work, CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = new BlockingCollection<Task<T>>(threads * UnderWayPerThread);
        var reading = Task.Run(() => Read(inputs, work, queue, new SemaphoreSlim(threads), stop.Token), CancellationToken.None);
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

    private static void Read<T>(IEnumerable<ArticleInput> inputs, Func<ArticleInput, T> work, BlockingCollection<Task<T>> queue, SemaphoreSlim free, CancellationToken stop)
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
                            return work(input);
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
        var (coded, refusal, reason) = Around(input, pipeline.Code);
        if (coded is null) return new CodedInput(input, refusal, null, reason);
        if (coded.Rejection is not null) return new CodedInput(input, ArticleOutcome.Quarantined, coded, coded.Rejection);
        return new CodedInput(input, coded.Records.Length > 0 ? ArticleOutcome.Coded : ArticleOutcome.NoEvent, coded, null);
    }

    private AnnotatedInput AnnotateOne(ArticleInput input)
    {
        var (document, refusal, reason) = Around(input, pipeline.Annotate);
        if (document is null) return new AnnotatedInput(input, null, refusal, reason);
        return document.Rejection is { } rejection ? new AnnotatedInput(input, null, ArticleOutcome.Quarantined, rejection) : new AnnotatedInput(input, document, null, null);
    }

    // The work on one article, or why there was none.
    private (T? Result, ArticleOutcome Refusal, string? Reason) Around<T>(ArticleInput input, Func<Article, T> work)
        where T : class
    {
        if (input.Article is not { } article) return (null, ArticleOutcome.Quarantined, input.Fault);
        if (_screen.Reason(article) is { } reason) return (null, ArticleOutcome.Skipped, reason);
        try
        {
            return (work(article), default, null);
        }
#pragma warning disable CA1031 // One article's failure must not stop the others: it goes to quarantine with its reason.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return (null, ArticleOutcome.Quarantined, $"the coder failed: {failure.GetType().Name}: {failure.Message}");
        }
    }
}
