using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Compares when.</summary>
internal static class DayMatch
{
    // Reports of one occurrence come within days; what is told later is mostly something else.
    private const int FarApart = 10;

    public static MatchSigns Of(RecordProfile one, RecordProfile other)
    {
        MatchSigns signs = one.PublishedDay > 0 && other.PublishedDay > 0 && Math.Abs(one.PublishedDay - other.PublishedDay) > FarApart ? MatchSign.PublishedFarApart : MatchSigns.None;
        return signs | (one.Knowledge <= other.Knowledge ? Compare(one, other) : Compare(other, one));
    }

    // The one whose day is known less stands first.
    private static MatchSign Compare(RecordProfile one, RecordProfile other)
    {
        if (one.Knowledge == DayKnowledge.None) return MatchSign.BothReportedThatDay;
        var gap = Math.Max(0, Math.Max(one.From, other.From) - Math.Min(one.To, other.To));
        if (one.Knowledge == DayKnowledge.Published) return AgainstPublication(one, other, gap);
        if (gap > 0) return Lasts(one.Record.Type) ? MatchSign.LastingActNextDays : MatchSign.OtherDay;
        if (one.Knowledge == DayKnowledge.Vague) return MatchSign.DayInVagueSpan;
        if (one.Knowledge == DayKnowledge.Day) return MatchSign.SameDay;
        return other.Knowledge == DayKnowledge.Day ? MatchSign.DayInRange : MatchSign.RangesMeet;
    }

    private static MatchSign AgainstPublication(RecordProfile one, RecordProfile other, int gap)
    {
        if (other.Knowledge == DayKnowledge.Published) return gap <= 1 ? MatchSign.BothReportedThatDay : gap <= NeighbourKeys.Slack ? MatchSign.BothReportedNextDays : MatchSign.ToldLater;
        // Nobody reports what has not happened; plans are told before.
        if (one.PublishedDay < other.From) return one.Status is StatusGroup.Planned or StatusGroup.Possible ? MatchSign.ReportedNextDays : MatchSign.OtherDay;
        if (other.Knowledge == DayKnowledge.Vague) return MatchSign.DayInVagueSpan;
        return gap <= 1 ? MatchSign.ReportedThatDay : gap <= NeighbourKeys.Slack ? MatchSign.ReportedNextDays : MatchSign.ToldLater;
    }

    /// <summary>Whether acts of the type go on for days: summits, exercises, deployments, protests. An attack has one day, a statement too.</summary>
    private static bool Lasts(EventType type) => type is EventType.Consult or EventType.Cooperate or EventType.Mobilize or EventType.Protest;
}
