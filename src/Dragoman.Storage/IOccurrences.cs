using Dragoman.Analysis;
using Dragoman.Duplicates;

namespace Dragoman.Storage;

/// <summary>
/// What an archive knows beyond single records: which are of one occurrence, what pairs of states did day by day, what changed. It keeps this while records come, change and go. An answer as of a moment
/// is worked out anew from the records and links known then, in memory, and is what an archive would answer that had received nothing since.
/// </summary>
public interface IOccurrences
{
    /// <summary>Occurrences with a record that fits, newest publication of such a record first, as many as the limit says. The cursor is not looked at.</summary>
    IReadOnlyList<Occurrence> Occurrences(EventQuery query);

    /// <summary>The occurrence of that id, of that record, or into which one of that id went; null when there is none.</summary>
    Occurrence? FindOccurrence(string id, DateTimeOffset? asOf = null);

    /// <summary>Obeys a person: the links hold now and after every later coding. All of them or none.</summary>
    /// <exception cref="ArgumentException">A record of them does not stand in this archive.</exception>
    void Link(IReadOnlyList<StoredLink> links);

    /// <summary>What people said, oldest first.</summary>
    IReadOnlyList<StoredLink> Links();

    /// <summary>Cells of the day panel, by pair and day.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="pair">Only this one, as in <see cref="DyadEvent"/>; null for all pairs and states.</param>
    /// <param name="asOf">What had been received by then; null for all.</param>
    IReadOnlyList<DyadDay> DyadDays(DateOnly from, DateOnly to, (string First, string Second)? pair = null, DateTimeOffset? asOf = null);

    /// <summary>Performed occurrences of one pair or state, by day: what the cells of the panel are made of.</summary>
    IReadOnlyList<DyadEvent> DyadEvents((string First, string Second) pair, DateOnly from, DateOnly to, DateTimeOffset? asOf = null);

    /// <summary>How many articles the coder read of each day of publication; days without one are left out.</summary>
    IReadOnlyDictionary<DateOnly, int> ArticlesReadByDay(DateOnly from, DateOnly to, DateTimeOffset? asOf = null);

    /// <summary>When the latest article was received; null for an empty archive. Analyses take this for now, never the clock.</summary>
    DateTimeOffset? LastReceived(DateTimeOffset? asOf = null);

    /// <summary>What is other than it was at a moment, the weightiest first.</summary>
    /// <param name="since">The cursor.</param>
    /// <param name="asOf">What is compared with it; null for all that was received.</param>
    IReadOnlyList<ChangeItem> Changes(DateTimeOffset since, DateTimeOffset? asOf = null);
}
