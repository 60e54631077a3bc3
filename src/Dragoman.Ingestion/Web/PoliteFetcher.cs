using System.Net;
using Polly;
using Polly.Retry;

namespace Dragoman.Ingestion.Web;

/// <summary>
/// Fetches from servers that are visited again and again: obeys robots.txt, leaves a pause between requests to one host, asks only for what has changed, and tries
/// again later what may pass. Thread-safe.
/// </summary>
public sealed class PoliteFetcher : IDisposable
{
    private static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromMinutes(1);

    private readonly PoliteFetcherOptions _options;
    private readonly WebFetcher _fetcher;
    private readonly RobotsCache _robots;
    private readonly HostTurns _turns;
    private readonly ResiliencePipeline<Fetch> _retry;

    /// <summary>A fetcher that behaves so.</summary>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="time">What waits are measured with; null for the system's clock. The time limit of a single fetch is real time in any case.</param>
    public PoliteFetcher(PoliteFetcherOptions? options = null, TimeProvider? time = null)
    {
        _options = options ?? new PoliteFetcherOptions();
        time ??= TimeProvider.System;
        _fetcher = new WebFetcher(_options.Limits, time, (name, cancellation) => Dns.GetHostAddressesAsync(name, cancellation));
        _robots = new RobotsCache(_fetcher, time);
        _turns = new HostTurns(time);
        _retry = Retry(_options, time);
    }

    /// <summary>The document behind an address, or the reason why there is none after all retries.</summary>
    /// <param name="address">An http or https address.</param>
    /// <param name="known">What the server said of the version at hand; null to get it in any case.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<Fetch> GetAsync(string address, Validators? known, CancellationToken cancellation) =>
        await _retry.ExecuteAsync(async token => await _fetcher.GetAsync(address, known, GateAsync, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public void Dispose() => _fetcher.Dispose();

    private async Task<string?> GateAsync(Uri address, CancellationToken cancellation)
    {
        var pause = _options.Pause;
        if (_options.ObeyRobots)
        {
            var rules = await _robots.GetAsync(address, cancellation).ConfigureAwait(false);
            if (!rules.Allows(address)) return $"{address.Authority} does not want this fetched (robots.txt{(ReferenceEquals(rules, RobotsRules.AllowNothing) ? " cannot be had" : "")})";
            if (rules.CrawlDelay is { } asked && asked > pause) pause = asked < LongestCrawlDelay ? asked : LongestCrawlDelay;
        }
        await _turns.WaitAsync(address.Authority, pause, cancellation).ConfigureAwait(false);
        return null;
    }

    private static ResiliencePipeline<Fetch> Retry(PoliteFetcherOptions options, TimeProvider time)
    {
        if (options.Retries == 0) return ResiliencePipeline<Fetch>.Empty;
        return new ResiliencePipelineBuilder<Fetch> { TimeProvider = time }.AddRetry(new RetryStrategyOptions<Fetch>
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.RetryDelay,
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { IsPassing: true } fetch && (fetch.RetryAfter ?? TimeSpan.Zero) <= options.LongestRetryAfter),
            // "At once" is no time to stay away.
            DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter is { } asked ? (TimeSpan?)(asked > options.RetryDelay ? asked : options.RetryDelay) : null),
        }).Build();
    }
}
