using System.Globalization;
using Dragoman.Ingestion.Feeds;
using Dragoman.Ingestion.Files;
using Dragoman.Ingestion.Pages;
using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Watching;

/// <summary>
/// Looks at feeds again and again, fetches what is new, and gives it to a sink. Sources do not wait for one another; the sink is asked by one at a time. An item is
/// remembered after the sink has taken it, and the state is saved after each look: what a crash interrupts is repeated, not lost.
/// </summary>
/// <param name="sources">What to watch.</param>
/// <param name="fetcher">How to fetch.</param>
/// <param name="sink">Where to.</param>
/// <param name="state">What is remembered.</param>
/// <param name="options">How to watch; null for the defaults.</param>
/// <param name="time">The clock; null for the system's.</param>
public sealed class FeedWatcher(IReadOnlyList<WatchedSource> sources, PoliteFetcher fetcher, IArticleSink sink, WatchState state, FeedWatcherOptions? options = null, TimeProvider? time = null) : IDisposable
{
    // A page that cannot be had is asked for at this many looks, then given up.
    private const int MostTries = 4;

    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    // Not all at once when the watcher starts.
    private static readonly TimeSpan FirstLooks = TimeSpan.FromSeconds(30);

    private readonly FeedWatcherOptions _options = options ?? new FeedWatcherOptions();
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    // One at a time at the sink.
    private readonly SemaphoreSlim _turn = new(1);

    // Held while what is remembered changes or is saved; several sources are looked at at the same time.
    private readonly Lock _memory = new();

    /// <summary>Looks at every source once, due or not.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the state is saved.</exception>
    public Task RunOnceAsync(CancellationToken cancellation) => LookAtAsync(sources, cancellation);

    /// <summary>Watches until it is cancelled.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the state is saved.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var started = _time.GetUtcNow();
        foreach (var source in sources.Where(s => state.Of(s).LastLook is null)) state.Of(source).NextLook = started + (FirstLooks * Share(source, 0));
        for (; ;)
        {
            var now = _time.GetUtcNow();
            var next = sources.Min(s => state.Of(s).NextLook);
            // Waits are whole milliseconds: with the rest cut off, nothing would be due yet.
            if (next > now) await Task.Delay(next - now + TimeSpan.FromMilliseconds(1), _time, cancellation).ConfigureAwait(false);
            now = _time.GetUtcNow();
            await LookAtAsync([.. sources.Where(s => state.Of(s).NextLook <= now)], cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>How the sources are doing.</summary>
    public IReadOnlyList<SourceHealth> Health() => [.. sources.Select(s => SourceHealth.At(s, state.Of(s), _time.GetUtcNow()))];

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private Task LookAtAsync(IReadOnlyList<WatchedSource> due, CancellationToken cancellation)
    {
        foreach (var source in due) state.Of(source);
        return Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = _options.SourcesAtATime, CancellationToken = cancellation }, LookAsync);
    }

    private async ValueTask LookAsync(WatchedSource source, CancellationToken cancellation)
    {
        var known = state.Of(source);
        var before = known.Articles;
        try
        {
            var fetch = await fetcher.GetAsync(source.Feed, known.Validators, cancellation).ConfigureAwait(false);
            var feed = fetch.Document is { } document ? FeedReader.Read(document) : null;
            var fault = fetch.Fault ?? (feed is { IsFeed: false } ? feed.Warnings.LastOrDefault("this is no feed") : null);
            if (fault is null && feed is not null) await TakeAsync(source, known, feed, cancellation).ConfigureAwait(false);
            lock (_memory)
            {
                Conclude(source, known, fetch, fault);
                _options.Looked?.Invoke(SourceHealth.At(source, known, _time.GetUtcNow()), known.Articles - before);
            }
        }
        finally
        {
            lock (_memory) _options.Save?.Invoke(state);
        }
    }

    private async Task TakeAsync(WatchedSource source, SourceState known, Feed feed, CancellationToken cancellation)
    {
        var items = feed.Items.Select(item => (Item: item, Key: Key(item))).ToList();
        var keys = items.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        lock (_memory)
            foreach (var gone in known.Tried.Keys.Where(k => !keys.Contains(k)).ToList()) known.Tried.Remove(gone);
        var isGap = known.Seen.Count > 0 && keys.Count > 0 && !keys.Any(known.Seen.ContainsKey);
        var isAnyNew = false;
        // Feeds begin with the latest; the archive wants the earliest first.
        foreach (var (item, key) in items.AsEnumerable().Reverse())
        {
            if (!known.IsNew(key, item.Updated)) continue;
            isAnyNew |= !known.Seen.ContainsKey(key) && !known.Tried.ContainsKey(key);
            if (await ReadAsync(source, known, item, key, cancellation).ConfigureAwait(false) is not { } input) continue;
            var now = _time.GetUtcNow();
            await PutAsync(new ReceivedArticle(source, ArticleCheck.Apply(input, new ArticleFilesOptions { Received = now }), now), cancellation).ConfigureAwait(false);
            lock (_memory)
            {
                known.Remember(key, item.Updated, keys);
                if (input.Article is not null) known.Articles++;
            }
        }
        lock (_memory)
        {
            if (isGap) (known.Gaps, known.LastGap) = (known.Gaps + 1, _time.GetUtcNow());
            if (isAnyNew) NoteNew(known, _time.GetUtcNow());
        }
        if (isGap) Report(source, string.Create(CultureInfo.InvariantCulture, $"gap: none of its {keys.Count} items was there before; some may have come and gone since {known.LastSuccess:yyyy-MM-dd HH:mm} UTC"));
    }

    // Null when the page may be had later.
    private async Task<ArticleInput?> ReadAsync(WatchedSource source, SourceState known, FeedItem item, string key, CancellationToken cancellation)
    {
        if (source.TakesTextOfFeed || item.Link is null) return FeedArticle.OfFeed(source, item, isShortAllowed: source.TakesTextOfFeed) ?? Nothing("the feed gives neither a text nor the address of one");
        var fetch = await fetcher.GetAsync(item.Link, null, cancellation).ConfigureAwait(false);
        var (page, fault) = fetch.Document is { } document ? PageReader.Read(document) : new Extraction(null, fetch.Fault);
        if (page is not null) return FeedArticle.OfPage(source, item, page);
        lock (_memory)
            if (fetch.IsPassing && (known.Tried[key] = known.Tried.GetValueOrDefault(key) + 1) < MostTries) return null;
        return FeedArticle.OfFeed(source, item, isShortAllowed: false) ?? Nothing(fault);

        ArticleInput Nothing(string? why) => new(item.Link ?? source.Feed, null, null, why);
    }

    private async Task PutAsync(ReceivedArticle article, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await sink.PutAsync(article, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Conclude(WatchedSource source, SourceState known, Fetch fetch, string? fault)
    {
        var now = _time.GetUtcNow();
        known.LastLook = now;
        known.Looks++;
        known.Fault = fault;
        known.Failures = fault is null ? 0 : known.Failures + 1;
        if (fault is null) known.LastSuccess = now;
        // With pages still to be had the whole feed is wanted again.
        if (fault is null) known.Validators = known.Tried.Count == 0 ? fetch.Validators : null;
        if (fault is not null) Report(source, $"cannot be read ({known.Failures} in a row): {fault}");
        var pause = source.Every * (0.9 + (0.2 * Share(source, known.Looks)));
        if (known.Failures > 1) pause *= Math.Pow(2, Math.Min(known.Failures - 1, 10));
        if (fetch.RetryAfter > pause) pause = fetch.RetryAfter.Value;
        known.NextLook = now + (pause < LongestPause || pause < source.Every ? pause : source.Every > LongestPause ? source.Every : LongestPause);
        if (fetch.MovedTo is { } target) Report(source, $"has moved for good to {target}; change the list");
    }

    private static void NoteNew(SourceState known, DateTimeOffset now)
    {
        if (known.LastNewItem is { } last) known.Habit = known.Habit is { } habit ? (habit * 0.8) + ((now - last) * 0.2) : now - last;
        known.LastNewItem = now;
    }

    private void Report(WatchedSource source, string what) => _options.Report?.Invoke($"{source.Name}: {what}");

    private static string Key(FeedItem item) => HashOf(item.Id ?? item.Link ?? item.Title + "\n" + item.Published?.ToString("O", CultureInfo.InvariantCulture) + "\n" + item.Summary);

    // From 0 to 1, different for each source and look, the same in every run.
    private static double Share(WatchedSource source, int look) =>
        int.Parse(HashOf(string.Create(CultureInfo.InvariantCulture, $"{source.Feed}#{look}"))[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 65536.0;

    private static string HashOf(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 12));
}
