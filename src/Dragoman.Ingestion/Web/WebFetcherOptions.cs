namespace Dragoman.Ingestion.Web;

/// <summary>Limits of a fetch.</summary>
public sealed record WebFetcherOptions
{
    /// <summary>Longest body after unpacking, in bytes. Default: 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Longest wait for everything, redirects included. Default: 20 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Most redirects followed. Default: 5.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>
    /// Whether addresses of this machine and its private network are fetched too, and the proxy of the environment is used. Only for a user who typed the address
    /// himself. Default: false.
    /// </summary>
    public bool AllowPrivateAddresses { get; init; }
}
