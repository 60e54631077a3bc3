namespace Dragoman.Ingestion.Web;

/// <summary>How a fetcher behaves towards the servers it visits again and again.</summary>
public sealed record PoliteFetcherOptions
{
    /// <summary>Limits of each fetch.</summary>
    public WebFetcherOptions Limits { get; init; } = new();

    /// <summary>Whether robots.txt is asked for and obeyed. Default: true.</summary>
    public bool ObeyRobots { get; init; } = true;

    /// <summary>Pause between the beginnings of two requests to one host. Default: 2 seconds. A robots.txt may ask for more, up to a minute.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a fetch is tried again when its fault may pass, 0 to 10. Default: 3.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Wait before the first retry; it doubles each time and is varied at random. Default: 2 seconds.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest wait a server's <c>Retry-After</c> may impose within one fetch; when it asks for more, the fetch ends. Default: 2 minutes.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(2);
}
