using System.Collections.Concurrent;

namespace Dragoman.Ingestion.Web;

/// <summary>
/// The robots.txt of hosts, asked for once a day. A host without one allows all; a host that does not answer, or not properly, allows nothing for ten minutes
/// (RFC 9309, 2.3.1). Thread-safe.
/// </summary>
internal sealed class RobotsCache(WebFetcher fetcher, TimeProvider time)
{
    private const int MostHosts = 20_000;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private static readonly TimeSpan KeptWithoutAnswer = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (Task<RobotsRules> Rules, DateTimeOffset Until)> _hosts = new(StringComparer.Ordinal);

    /// <summary>The rules for the host of this address.</summary>
    public async Task<RobotsRules> GetAsync(Uri address, CancellationToken cancellation)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        var now = time.GetUtcNow();
        if (_hosts.TryGetValue(host, out var known) && known.Until > now && !known.Rules.IsFaulted && !known.Rules.IsCanceled) return await known.Rules.WaitAsync(cancellation).ConfigureAwait(false);
        if (_hosts.Count >= MostHosts) _hosts.Clear();
        var asked = AskAsync(host, cancellation);
        _hosts[host] = (asked, now + Kept);
        return await asked.ConfigureAwait(false);
    }

    private async Task<RobotsRules> AskAsync(string host, CancellationToken cancellation)
    {
        var fetch = await fetcher.GetAsync(host + "/robots.txt", cancellation).ConfigureAwait(false);
        if (fetch.Document is { } document) return RobotsRules.Parse(Charset.Decode(document.Bytes.Span, document.ContentType).Text);
        // A private address is refused again, with its reason, when the page itself is asked for.
        if (fetch.Status is >= 400 and < 500 and not 429 || (fetch.Status is null && !fetch.IsPassing)) return RobotsRules.AllowAll;
        _hosts[host] = (Task.FromResult(RobotsRules.AllowNothing), time.GetUtcNow() + KeptWithoutAnswer);
        return RobotsRules.AllowNothing;
    }
}
