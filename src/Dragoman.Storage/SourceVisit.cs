namespace Dragoman.Storage;

/// <summary>One visit to a source: a file, folder, feed or page.</summary>
/// <param name="Address">Path or address.</param>
/// <param name="At">When.</param>
/// <param name="Articles">Articles it gave that were new.</param>
/// <param name="Fault">Why it could not be read; null when it could.</param>
/// <param name="Outlet">Its publisher; null when unknown.</param>
/// <param name="ETag">What the server said of the version; null when it said nothing.</param>
/// <param name="LastModified">What the server said of its age; null when it said nothing.</param>
public sealed record SourceVisit(string Address, DateTimeOffset At, int Articles, string? Fault = null, string? Outlet = null, string? ETag = null, string? LastModified = null)
{
    /// <summary>For a feed: looks so far at which nothing was left of what was there before, so that articles may have come and gone. Null elsewhere.</summary>
    public long? Gaps { get; init; }

    /// <summary>For a feed: failed looks in a row.</summary>
    public long? Failures { get; init; }

    /// <summary>For a feed: after how long without anything new it counts as silent.</summary>
    public TimeSpan? SilentAfter { get; init; }
}
