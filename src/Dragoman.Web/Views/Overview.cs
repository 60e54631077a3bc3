using System.Collections.Immutable;
using Dragoman.Storage;

namespace Dragoman.Web.Views;

/// <summary>What an archive holds at a glance. Every number in it is the count of a filter that the page links to.</summary>
internal sealed record Overview
{
    /// <summary>Weeks before the newest report that count as the last weeks.</summary>
    public const int Weeks = 8;

    /// <summary>Statuses of what somebody has yet to do.</summary>
    public const string Open = "status:threatened,demanded,promised,offered";

    private const int PairsShown = 10;
    private const int OpenShown = 8;
    private const int PlannedShown = 8;
    private const int PlannedRead = 500;

    /// <summary>What became of all articles.</summary>
    public required ArchiveCounts Counts { get; init; }

    /// <summary>Publishers with records, and how many each.</summary>
    public required IReadOnlyList<GroupCount> Outlets { get; init; }

    /// <summary>Days on which something with an event was published.</summary>
    public required int Days { get; init; }

    /// <summary>First day of publication of a record; null in an archive without records.</summary>
    public required DateOnly? Oldest { get; init; }

    /// <summary>Last day of publication of a record.</summary>
    public required DateOnly? Newest { get; init; }

    /// <summary>The last weeks as a filter.</summary>
    public required string LastWeeks { get; init; }

    /// <summary>Busiest pairs of the last weeks.</summary>
    public required ImmutableArray<Pair> Pairs { get; init; }

    /// <summary>Threats, demands, promises and offers, newest first.</summary>
    public required EventPage Pledges { get; init; }

    /// <summary>How many of these there are.</summary>
    public required long PledgeCount { get; init; }

    /// <summary>Whether planned events lie after the newest report.</summary>
    public required bool IsAhead { get; init; }

    /// <summary>Those, soonest first; when there are none, the planned events announced last.</summary>
    public required ImmutableArray<StoredRecord> Planned { get; init; }

    /// <summary>How many of these there are.</summary>
    public required long PlannedCount { get; init; }

    /// <summary>The filter of the planned ones.</summary>
    public required string PlannedFilter { get; init; }

    /// <summary>Asks the archive.</summary>
    public static Overview Of(IArchive archive, Question question)
    {
        var query = question.Query;
        var newest = archive.Find(query with { Limit = 1 }).Records.FirstOrDefault()?.Record.Published is { } last ? DateOnly.FromDateTime(last.UtcDateTime) : (DateOnly?)null;
        var oldest = archive.Records(question.And("published:1600..")).FirstOrDefault()?.Record.Published is { } first ? DateOnly.FromDateTime(first.UtcDateTime) : (DateOnly?)null;
        var from = newest?.AddDays(1 - (Weeks * 7)) ?? DateOnly.MinValue;
        var lastWeeks = newest is { } to ? $"published:{from:yyyy-MM-dd}..{to:yyyy-MM-dd}" : "";
        var planned = newest is { } day ? $"status:planned date:{day.AddDays(1):yyyy-MM-dd}.." : "status:planned";
        var isAhead = archive.Count(question.And(planned)) > 0;
        if (!isAhead) planned = "status:planned";
        var plans = archive.Find(question.And(planned) with { Limit = isAhead ? PlannedRead : PlannedShown }).Records;
        return new Overview
        {
            Counts = archive.Counts(question.Moment),
            Outlets = archive.Count(query with { Limit = EventQuery.MostRecords }, EventField.Outlet),
            Days = archive.Count(query with { Limit = EventQuery.MostRecords }, EventField.PublishedDay).Count,
            Oldest = oldest,
            Newest = newest,
            LastWeeks = lastWeeks,
            Pairs = newest is null ? [] : Pair.Busiest(archive, question.And("is:performed " + lastWeeks), from, Weeks, PairsShown),
            Pledges = archive.Find(question.And(Open) with { Limit = OpenShown }),
            PledgeCount = archive.Count(question.And(Open)),
            IsAhead = isAhead,
            Planned = isAhead ? [.. plans.OrderBy(r => r.Record.Date?.Start).ThenByDescending(r => r.ArticleOrder).Take(PlannedShown)] : plans,
            PlannedCount = archive.Count(question.And(planned)),
            PlannedFilter = planned,
        };
    }
}
