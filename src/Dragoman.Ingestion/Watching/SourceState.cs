using Dragoman.Ingestion.Web;

namespace Dragoman.Ingestion.Watching;

/// <summary>What is remembered of a source from one look to the next. Moments are in UTC. Not thread-safe.</summary>
public sealed class SourceState
{
    // Feeds hold some dozens of items; this many are remembered beyond those in the feed.
    private const int MostSeen = 2000;

    /// <summary>When it was last looked at; null for never.</summary>
    public DateTimeOffset? LastLook { get; set; }

    /// <summary>When it was last read without a fault; null for never.</summary>
    public DateTimeOffset? LastSuccess { get; set; }

    /// <summary>When an item last came that was not there before; null for never.</summary>
    public DateTimeOffset? LastNewItem { get; set; }

    /// <summary>Usual time between looks that found something new: each new one counts for a fifth. Null until known.</summary>
    public TimeSpan? Habit { get; set; }

    /// <summary>When to look again.</summary>
    public DateTimeOffset NextLook { get; set; }

    /// <summary>How many looks in a row have failed.</summary>
    public int Failures { get; set; }

    /// <summary>What was wrong last time; null when nothing was.</summary>
    public string? Fault { get; set; }

    /// <summary>How often the feed held nothing of what it had held before, so that items may have come and gone unseen.</summary>
    public int Gaps { get; set; }

    /// <summary>When that last happened; null for never.</summary>
    public DateTimeOffset? LastGap { get; set; }

    /// <summary>Articles given on so far.</summary>
    public int Articles { get; set; }

    /// <summary>How many looks there were.</summary>
    public int Looks { get; set; }

    /// <summary>What the server said of the feed's version.</summary>
    public Validators? Validators { get; set; }

    /// <summary>Items given on, by the hash of their id, with the time of their last change; the latest last.</summary>
    public Dictionary<string, DateTimeOffset?> Seen { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Items whose page could not be had yet, with the number of tries.</summary>
    public Dictionary<string, int> Tried { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Whether an item, or a newer version of it, has not been given on yet.</summary>
    internal bool IsNew(string key, DateTimeOffset? updated) => !Seen.TryGetValue(key, out var known) || (updated is not null && known is not null && updated > known);

    /// <summary>Remembers an item, and forgets the oldest that the feed no longer holds.</summary>
    internal void Remember(string key, DateTimeOffset? updated, IReadOnlySet<string> inFeed)
    {
        Seen.Remove(key);
        Seen[key] = updated;
        Tried.Remove(key);
        if (Seen.Count <= MostSeen + inFeed.Count) return;
        foreach (var old in Seen.Keys.Where(k => !inFeed.Contains(k)).Take(Seen.Count - MostSeen).ToList()) Seen.Remove(old);
    }
}
