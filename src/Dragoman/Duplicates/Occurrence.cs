using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Something that took place (or is planned, denied, supposed), with all the reports that tell of it.</summary>
public sealed record Occurrence
{
    /// <summary>Id of its earliest record by publication, article id and record id.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER type, the same in all its records.</summary>
    public required EventType Type { get; init; }

    /// <summary>The mode that most records give; null when none does.</summary>
    public EventMode? Mode { get; init; }

    /// <summary>The status of its records that goes furthest: performed before planned, planned before possible, all before denied.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Whether at least one report says that it took place or goes on, or it is a speech act performed by saying so.</summary>
    public bool IsPerformed { get; init; }

    /// <summary>Whether it is mutual.</summary>
    public bool IsMutual { get; init; }

    /// <summary>First day by its best dated records; null when unknown.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Last day; the same as <see cref="Day"/> for a single day.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Whether the day is only that of publication.</summary>
    public bool IsDayOfPublication { get; init; }

    /// <summary>The most exact place its records give; null when none does.</summary>
    public Place? Place { get; init; }

    /// <summary>Codes of all who are said to have done it, the most often named first.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Codes of all to whom it is said to have been done, the most often named first.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>Ordered pairs of states or groups of its performed records, each once: what tension counts. Empty unless it was performed.</summary>
    public ImmutableArray<(string Actor, string Recipient)> Dyads { get; init; } = [];

    /// <summary>Its reports, earliest first.</summary>
    public ImmutableArray<OccurrenceReport> Reports { get; init; } = [];

    /// <summary>Number of reports that are no copy of another.</summary>
    public int Origins => Reports.Count(r => r.Origin == r.ArticleId);

    /// <summary>Why each record stands here, earliest first.</summary>
    public ImmutableArray<MergeReason> Reasons { get; init; } = [];

    /// <summary>On what its reports do not agree.</summary>
    public ImmutableArray<OccurrenceDifference> Differences { get; init; } = [];
}
