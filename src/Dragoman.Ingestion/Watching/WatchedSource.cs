namespace Dragoman.Ingestion.Watching;

/// <summary>A publisher's feed that is looked at again and again.</summary>
public sealed record WatchedSource
{
    /// <summary>Name of the publisher; it becomes the outlet of its articles.</summary>
    public required string Name { get; init; }

    /// <summary>Address of the feed, http or https.</summary>
    public required string Feed { get; init; }

    /// <summary>How often the feed is looked at, a minute to a week. Default: 15 minutes.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>After how long without a new item the source counts as silent; null to judge by its own habit.</summary>
    public TimeSpan? Silence { get; init; }

    /// <summary>Whether the text in the feed is taken, and pages are not fetched. Default: false.</summary>
    public bool TakesTextOfFeed { get; init; }
}
