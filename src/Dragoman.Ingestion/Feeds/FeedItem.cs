using System.Collections.Immutable;

namespace Dragoman.Ingestion.Feeds;

/// <summary>One item of a feed. Everything may be missing; HTML stays as it was given, with relative addresses made absolute.</summary>
public sealed record FeedItem
{
    /// <summary>The publisher's own id (<c>guid</c>, <c>id</c>, <c>rdf:about</c>), as written.</summary>
    public string? Id { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Address of the article.</summary>
    public string? Link { get; init; }

    /// <summary>Short description.</summary>
    public string? Summary { get; init; }

    /// <summary>Full text, where the feed carries it.</summary>
    public string? Content { get; init; }

    /// <summary>First publication; without a zone in the feed, UTC is assumed.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Last change.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Author as "Name (address)", name alone, or address alone.</summary>
    public string? Author { get; init; }

    /// <summary>Sound, film and pictures that come with the item.</summary>
    public ImmutableArray<FeedEnclosure> Enclosures { get; init; } = [];
}
