using Dragoman.Storage.Filters;

namespace Dragoman.Storage;

/// <summary>Which records are wanted. Useful as it stands: the newest records of today's coding.</summary>
public sealed record EventQuery
{
    /// <summary>Largest <see cref="Limit"/>.</summary>
    public const int MostRecords = 10_000;

    /// <summary>Which records fit; all by default, whatever their status. <c>is:performed</c> is what tension, panels and exports count.</summary>
    public Filter Filter { get; init; } = Filter.All;

    /// <summary>Only what had been received by then: later articles, revisions and corrections are not seen. Null for today.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The records of this run as the coder wrote them, whether or not they stand today. Null for those that stand.</summary>
    public long? Run { get; init; }

    /// <summary>The records of this data set that were imported (<c>gdelt</c>, <c>icews</c>, <c>polecat</c>, <c>acled</c>), in place of ours; the two are never mixed. Null for ours.</summary>
    public string? Dataset { get; init; }

    /// <summary>Records on a page or groups of a count, 1 to <see cref="MostRecords"/>. Default: 50.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Where the page before ended, as <see cref="EventPage.Next"/> says; null for the first page.</summary>
    public string? Cursor { get; init; }
}
