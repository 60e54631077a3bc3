namespace Dragoman.Ingestion.Web;

/// <summary>Spaces the requests to one host: each begins at least a pause after the one before. Thread-safe.</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private const int ManyHosts = 20_000;

    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _lock = new();

    /// <summary>Waits for the next turn at a host and takes it.</summary>
    public async Task WaitAsync(string host, TimeSpan pause, CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_next.Count > ManyHosts)
                foreach (var past in _next.Where(n => n.Value < now).Select(n => n.Key).ToList()) _next.Remove(past);
            var turn = _next.GetValueOrDefault(host) is var next && next > now ? next : now;
            _next[host] = turn + pause;
            wait = turn - now;
        }
        if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
    }
}
