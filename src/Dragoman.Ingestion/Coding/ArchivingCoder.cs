using System.Collections.Concurrent;
using Dragoman.Ingestion.Files;
using Dragoman.Storage;

namespace Dragoman.Ingestion.Coding;

/// <summary>
/// Codes inputs and stores them, batch by batch. What the archive holds already is passed over before it is coded, so a run that was stopped goes on where it
/// was when it is started again.
/// </summary>
/// <param name="archive">Where to.</param>
/// <param name="coder">The coder.</param>
/// <param name="run">The run that what is stored belongs to.</param>
/// <param name="clock">Says when an article was received.</param>
public sealed class ArchivingCoder(IArchive archive, OrderedCoder coder, ArchiveRun run, TimeProvider clock)
{
    // Few enough to lose little, many enough to be quick; and nobody waits longer than a second to see what came in.
    private const int BatchSize = 100;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    // Filled by the thread that reads, emptied by the caller's.
    private readonly ConcurrentQueue<ArticleInput> _known = [];

    /// <summary>For archives of the past: an article counts as received when it was published. Default: when it came in.</summary>
    public bool ReceivedWhenPublished { get; init; }

    /// <summary>Codes and stores all inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="stored">Told of each input once the archive has it for good, with what became of it; those known already come as duplicates.</param>
    /// <param name="cancellation">Stops between articles; what was coded by then is stored.</param>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    /// <exception cref="ArchiveException">The archive cannot be written; batches told of before stay.</exception>
    public void Run(IEnumerable<ArticleInput> inputs, Action<CodedInput> stored, CancellationToken cancellation)
    {
        var batch = new List<CodedInput>(BatchSize);
        var begun = clock.GetTimestamp();
        try
        {
            foreach (var coded in coder.Code(inputs.Where(IsNew), cancellation))
            {
                batch.Add(coded);
                if (batch.Count < BatchSize && clock.GetElapsedTime(begun) < LongestWait) continue;
                Flush(batch, stored);
                begun = clock.GetTimestamp();
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

    /// <summary>Codes and stores one input; when this has returned, it is on the disk.</summary>
    /// <param name="input">The input.</param>
    /// <param name="receivedAt">When it was received.</param>
    /// <param name="cancellation">Stops before it is stored.</param>
    /// <returns>What became of it; what the archive holds already comes as a duplicate.</returns>
    /// <exception cref="OperationCanceledException">The caller has cancelled; nothing was stored.</exception>
    /// <exception cref="ArchiveException">The archive cannot be written; nothing was stored.</exception>
    public CodedInput Put(ArticleInput input, DateTimeOffset receivedAt, CancellationToken cancellation)
    {
        if (input.Article is { } article && archive.Knows(article)) return new CodedInput(input, ArticleOutcome.Duplicate, null, null);
        var coded = coder.Code([input], cancellation).Single();
        return Answer(coded, archive.Store(run, [Received(coded, receivedAt)])[0]);
    }

    private bool IsNew(ArticleInput input)
    {
        if (input.Article is not { } article || !archive.Knows(article)) return true;
        _known.Enqueue(input);
        return false;
    }

    private void Flush(List<CodedInput> batch, Action<CodedInput> stored)
    {
        while (_known.TryDequeue(out var known)) stored(new CodedInput(known, ArticleOutcome.Duplicate, null, null));
        var now = clock.GetUtcNow();
        foreach (var input in batch) if (input.Input.IsSourceFault) stored(input);
        batch.RemoveAll(i => i.Input.IsSourceFault);
        if (batch.Count == 0) return;
        var answers = archive.Store(run, batch.ConvertAll(c => Received(c, ReceivedWhenPublished && c.Input.Article?.Published is { } published ? published : now)));
        for (var i = 0; i < batch.Count; i++) stored(Answer(batch[i], answers[i]));
        batch.Clear();
    }

    private static ReceivedInput Received(CodedInput coded, DateTimeOffset at) => new()
    {
        Article = coded.Input.Article,
        Outcome = coded.Outcome,
        Coded = coded.Coded,
        Reason = coded.Reason,
        Source = coded.Input.Source,
        Line = coded.Input.Line,
        ReceivedAt = at,
    };

    // A copy or a revision gives other records than the coder saw, or none.
    private static CodedInput Answer(CodedInput coded, StoredInput stored) =>
        coded with { Outcome = stored.Outcome, Reason = stored.IsNew ? stored.Reason : null, Coded = stored.Outcome is ArticleOutcome.Coded or ArticleOutcome.NoEvent ? coded.Coded : null };
}
