using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Dragoman.Ingestion.Feeds;

/// <summary>A feed as it was published, whatever its format. Immutable.</summary>
public sealed record Feed
{
    /// <summary>Name of the feed; may hold HTML where the feed does. Null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The page the feed belongs to, absolute where the feed's own address is known; null when it has none.</summary>
    public string? Link { get; init; }

    /// <summary>Items in the order of the feed.</summary>
    public ImmutableArray<FeedItem> Items { get; init; } = [];

    /// <summary>What was wrong and how it was read all the same; empty for a faultless feed.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Whether this was a feed at all; false when nothing of one was found.</summary>
    [JsonIgnore]
    public bool IsFeed { get; init; }
}
