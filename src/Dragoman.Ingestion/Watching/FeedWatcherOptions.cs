namespace Dragoman.Ingestion.Watching;

/// <summary>How a watcher works.</summary>
public sealed record FeedWatcherOptions
{
    /// <summary>How many sources are looked at at the same time, at least 1. Default: 8.</summary>
    public int SourcesAtATime { get; init; } = 8;

    /// <summary>Told what goes wrong with a source, as one line; from any thread. Null for nobody.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>Told after each look how the source is doing, and how many articles it gave; one call at a time. Null for nobody.</summary>
    public Action<SourceHealth, int>? Looked { get; init; }

    /// <summary>Keeps the state after each look; one call at a time. Null to keep it in memory only.</summary>
    public Action<WatchState>? Save { get; init; }
}
