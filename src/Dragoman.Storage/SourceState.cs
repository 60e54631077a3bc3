namespace Dragoman.Storage;

/// <summary>What is known of a source.</summary>
/// <param name="Address">Path or address.</param>
/// <param name="Outlet">Its publisher; null when unknown.</param>
/// <param name="FirstVisit">First visit.</param>
/// <param name="LastSuccess">Last visit that worked; null when none did.</param>
/// <param name="LastFault">Last visit that failed; null when none did.</param>
/// <param name="Fault">Why the last one failed.</param>
/// <param name="LastArticle">When it last gave something new.</param>
/// <param name="Visits">Number of visits.</param>
/// <param name="Articles">New articles in all.</param>
/// <param name="ETag">For conditional requests.</param>
/// <param name="LastModified">For conditional requests.</param>
public sealed record SourceState(
    string Address,
    string? Outlet,
    DateTimeOffset FirstVisit,
    DateTimeOffset? LastSuccess,
    DateTimeOffset? LastFault,
    string? Fault,
    DateTimeOffset? LastArticle,
    long Visits,
    long Articles,
    string? ETag,
    string? LastModified)
{
    /// <summary>For a feed: looks at which nothing was left of what was there before. Null elsewhere.</summary>
    public long? Gaps { get; init; }

    /// <summary>For a feed: failed looks in a row.</summary>
    public long? Failures { get; init; }

    /// <summary>For a feed: after how long without anything new it counts as silent.</summary>
    public TimeSpan? SilentAfter { get; init; }

    /// <summary>"failing", "silent" or "good" at a moment.</summary>
    public string Condition(DateTimeOffset now) =>
        (Failures ?? (Fault is null ? 0 : 1)) > 0 ? "failing" : SilentAfter is { } silence && now - (LastArticle ?? FirstVisit) > silence ? "silent" : "good";
}
