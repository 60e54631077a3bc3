using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Draws up an occurrence from its records. A function of the records and their places alone.</summary>
internal static class OccurrenceBuilder
{
    // As for whole articles (ArticleDeduplicatorOptions).
    private const double CopyOverlap = 0.6;

    // A reprint comes soon after what it prints.
    private const int CopiesLookedAt = 50;

    private static readonly StatusGroup[] Furthest = [StatusGroup.Done, StatusGroup.Recalled, StatusGroup.Planned, StatusGroup.Possible, StatusGroup.Denied];

    /// <summary>The occurrence of some placed records; there is at least one.</summary>
    public static Occurrence Build(IEnumerable<PlacedRecord> placed, MatchWeights weights)
    {
        var members = placed.OrderBy(p => p.Profile.Order).ToList();
        var performed = members.Where(m => PerformedAct.Is(m.Profile.Record)).Select(m => m.Profile).ToList();
        var all = members.ConvertAll(m => m.Profile);
        var counting = performed.Count > 0 ? performed : all;
        var records = all.ConvertAll(p => p.Record);
        return Summary(members, performed, all) with
        {
            Status = counting.MinBy(p => Array.IndexOf(Furthest, p.Status))!.Record.Status, // There is at least one.
            IsMutual = records.Exists(r => r.Symmetric),
            Place = records.Select(r => r.Place).OfType<Place>().OrderBy(p => p.Precision).FirstOrDefault(),
            Actors = Codes(records.SelectMany(r => r.Actors)),
            Recipients = Codes(records.SelectMany(r => r.Recipients)),
            Reasons = [.. members.Select(m => Reason(m, weights))],
            Differences = OccurrenceDifferences.Of(all),
        };
    }

    /// <summary>What panels need of an occurrence: id, type, mode, day, pairs, reports.</summary>
    public static Occurrence Summary(IEnumerable<PlacedRecord> placed)
    {
        var members = placed.OrderBy(p => p.Profile.Order).ToList();
        return Summary(members, [.. members.Where(m => PerformedAct.Is(m.Profile.Record)).Select(m => m.Profile)], members.ConvertAll(m => m.Profile));
    }

    private static Occurrence Summary(List<PlacedRecord> members, List<RecordProfile> performed, List<RecordProfile> all)
    {
        var counting = performed.Count > 0 ? performed : all;
        var dated = counting.GroupBy(p => (p.Knowledge, p.From, p.To)).OrderByDescending(g => g.Key.Knowledge).ThenByDescending(g => g.Key.Knowledge == DayKnowledge.Published ? 0 : g.Count()).First().Key;
        return new Occurrence
        {
            Id = members[0].Placement?.Occurrence ?? members[0].Profile.Id,
            Type = all[0].Record.Type,
            Mode = MostOften(counting.Select(p => p.Record.Mode).OfType<EventMode>().Select(m => (EventMode?)m)),
            Status = all[0].Record.Status,
            IsPerformed = performed.Count > 0,
            Day = dated.Knowledge == DayKnowledge.None ? null : DateOnly.FromDayNumber(dated.From),
            LastDay = dated.Knowledge == DayKnowledge.None ? null : DateOnly.FromDayNumber(dated.To),
            IsDayOfPublication = dated.Knowledge == DayKnowledge.Published,
            Dyads = Dyads(performed),
            Reports = Reports(all),
        };
    }

    /// <summary>The ordered pairs of known states or groups of some records, each once, in order.</summary>
    public static ImmutableArray<(string Actor, string Recipient)> Dyads(IEnumerable<RecordProfile> performed) =>
    [
        .. performed.SelectMany(p => DyadExpander.Expand(p.Record)).Select(d => (Actor: d.Actor.Country ?? d.Actor.Group, Recipient: d.Recipient.Country ?? d.Recipient.Group))
            .Where(d => d.Actor is not null && d.Recipient is not null).Select(d => (d.Actor!, d.Recipient!)).Distinct() // Looked at just before.
            .OrderBy(d => d.Item1, StringComparer.Ordinal).ThenBy(d => d.Item2, StringComparer.Ordinal),
    ];

    private static MergeReason Reason(PlacedRecord member, MatchWeights weights)
    {
        var placement = member.Placement ?? Placement.First(member.Profile);
        return new MergeReason(member.Profile.Id, placement.JoinedTo, placement.Score, [.. placement.Signs.Each().Select(s => (EnumNames<MatchSign>.Of(s), weights.Of(s))).OrderByDescending(s => Math.Abs(s.Item2))], placement.IsByHand);
    }

    private static ImmutableArray<OccurrenceReport> Reports(List<RecordProfile> members)
    {
        var reports = new List<(OccurrenceReport Report, List<RecordProfile> Members)>();
        foreach (var article in members.GroupBy(m => m.Record.ArticleId, StringComparer.Ordinal))
        {
            var records = article.OrderBy(p => p.Record.SentenceIndex ?? 0).ThenBy(p => p.Order).ToList();
            var first = records[0].Record;
            var origin = reports.TakeLast(CopiesLookedAt).FirstOrDefault(r => records.Exists(a => r.Members.Exists(b => a.Words.IsCopyOf(b.Words, CopyOverlap)))).Report?.Origin ?? article.Key;
            reports.Add((new OccurrenceReport(article.Key, first.Outlet, first.Published, [.. records.Select(r => r.Id)], origin), records));
        }
        return [.. reports.Select(r => r.Report)];
    }

    private static ImmutableArray<string> Codes(IEnumerable<Actor> sides) => [.. sides.Select(s => s.Code).GroupBy(c => c, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    private static EventMode? MostOften(IEnumerable<EventMode?> modes) => modes.GroupBy(m => m).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key;
}
