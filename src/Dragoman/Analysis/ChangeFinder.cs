using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Says what is other than it was at a cursor, the weightiest first. A pure function of when records were received; the clock is not asked.</summary>
internal static class ChangeFinder
{
    private const int EvidenceShown = 3;
    private const double EscalationStep = 2;

    // What a pair's balance must be, in points, to be called strained, or eased.
    private const double StrainBalance = 5;

    // Acts that ease weigh a quarter.
    private const double EaseBalance = -1.25;

    private static readonly Dictionary<ChangeKind, double> Bases = new()
    {
        [ChangeKind.Escalation] = 6,
        [ChangeKind.Reversal] = 6,
        [ChangeKind.CorrectedFigure] = 5,
        [ChangeKind.Denied] = 5,
        [ChangeKind.Retracted] = 5,
        [ChangeKind.NewType] = 4,
        [ChangeKind.FirstInDays] = 3,
        [ChangeKind.NewDyad] = 3,
        [ChangeKind.SilentSource] = 2,
    };

    /// <summary>The changes.</summary>
    public static ImmutableArray<ChangeItem> Find(ChangeInput input, TensionRule rule)
    {
        var fresh = input.Touched.Where(o => o.KnownFrom > input.Since).SelectMany(o => DyadEvents.Of(o.Occurrence).Where(e => e.Second != DyadEvent.All).Select(e => (Known: o, Event: e)));
        return
        [
            .. fresh.GroupBy(f => (f.Event.First, f.Event.Second)).SelectMany(pair => OfPair([.. pair.OrderBy(f => f.Event.Day).ThenBy(f => f.Event.Occurrence, StringComparer.Ordinal)], input.Past(pair.Key), rule))
                .Concat(input.Touched.SelectMany(o => AccountChanges.Of(o, input.Since)))
                .Concat(input.Ended.SelectMany(AccountChanges.Of))
                .Concat(input.Outlets.SelectMany(o => Silence(o, input)))
                .OrderByDescending(c => c.Rank).ThenBy(c => c.Kind).ThenBy(c => c.Clause, StringComparer.Ordinal).ThenBy(c => c.Occurrence, StringComparer.Ordinal),
        ];
    }

    /// <summary>Rank of a change: its kind, then how heavy the act is and how many independent reports tell of it.</summary>
    public static double Rank(ChangeKind kind, double points, int origins) => Math.Round(Bases[kind] + (Math.Abs(points) / 2) + Math.Log2(1 + origins), 3);

    /// <summary>Newest records of an occurrence as evidence.</summary>
    public static ImmutableArray<ChangeEvidence> Evidence(IEnumerable<EventRecord> records) =>
    [
        .. records.OrderByDescending(r => r.Published).ThenBy(r => r.Id, StringComparer.Ordinal).Take(EvidenceShown).Select(r => new ChangeEvidence(r.Id, r.ArticleId, r.Outlet, r.Published, r.Sentence)),
    ];

    private static IEnumerable<ChangeItem> OfPair(List<(KnownOccurrence Known, DyadEvent Event)> fresh, IReadOnlyList<DyadEvent> past, TensionRule rule)
    {
        double Points(DyadEvent e) => rule.Weight(e.Type, e.Mode);
        var heaviest = fresh.MaxBy(f => (Math.Abs(Points(f.Event)), f.Event.Origins, f.Event.Occurrence));
        if (past.Count == 0)
        {
            yield return Item(ChangeKind.NewDyad, heaviest, string.Create(CultureInfo.InvariantCulture, $"first act of this pair{(fresh.Count > 1 ? $"; {fresh.Count} acts since" : "")}"), Points(heaviest.Event));
            yield break;
        }
        var last = past.Where(e => e.Day <= fresh[0].Event.Day).Select(e => (DateOnly?)e.Day).Max();
        if (last is { } day && fresh[0].Event.Day.DayNumber - day.DayNumber > rule.QuietDays)
            yield return Item(ChangeKind.FirstInDays, fresh[0], string.Create(CultureInfo.InvariantCulture, $"first in {fresh[0].Event.Day.DayNumber - day.DayNumber} days"), Points(fresh[0].Event), OccurrenceClause.Day(day));
        foreach (var type in fresh.GroupBy(f => (f.Event.Type, f.Event.Direction)).Where(g => !past.Any(e => e.Type == g.Key.Type && (e.Direction == g.Key.Direction || e.Direction == DyadDirection.Both))))
        {
            var first = type.MaxBy(f => (Math.Abs(Points(f.Event)), f.Event.Origins, f.Event.Occurrence));
            yield return Item(ChangeKind.NewType, first, string.Create(CultureInfo.InvariantCulture, $"first {EnumNames<EventType>.Of(type.Key.Type)} this way{(type.Count() > 1 ? $"; {type.Count()} since" : "")}"), Points(first.Event));
        }
        var recent = past.Where(e => e.Day <= heaviest.Event.Day && heaviest.Event.Day.DayNumber - e.Day.DayNumber <= rule.QuietDays).ToList();
        if (recent.Count == 0) yield break;
        var worst = fresh.MaxBy(f => (Points(f.Event), f.Event.Origins, f.Event.Occurrence));
        var before = recent.MaxBy(e => (Points(e), e.Occurrence))!; // There is at least one.
        if (Points(worst.Event) > 0 && Points(worst.Event) >= Math.Max(0, Points(before)) + EscalationStep)
            yield return Item(ChangeKind.Escalation, worst, string.Create(CultureInfo.InvariantCulture, $"worst of the {rule.QuietDays} days before: {Name(before)}"), Points(worst.Event), Name(before), Name(worst.Event));
        var (balance, now) = (recent.Sum(Points), fresh.Sum(f => Points(f.Event)));
        var turning = balance >= StrainBalance && now <= EaseBalance ? fresh.MinBy(f => (Points(f.Event), f.Event.Occurrence)) : balance <= EaseBalance && now >= StrainBalance ? worst : default;
        if (turning.Event is not null)
            yield return Item(ChangeKind.Reversal, turning, string.Create(CultureInfo.InvariantCulture, $"{(now < 0 ? "ease after strain" : "strain after ease")}: {balance:+0.#;-0.#} points in the {rule.QuietDays} days before, {now:+0.#;-0.#} since"), now, balance.ToString("+0.#;-0.#", CultureInfo.InvariantCulture), now.ToString("+0.#;-0.#", CultureInfo.InvariantCulture));
    }

    private static ChangeItem Item(ChangeKind kind, (KnownOccurrence Known, DyadEvent Event) of, string what, double points, string? before = null, string? after = null) => new()
    {
        Kind = kind,
        Rank = Rank(kind, points, of.Event.Origins),
        Clause = $"{OccurrenceClause.Of(of.Known.Occurrence, of.Event)}: {what}",
        First = of.Event.First,
        Second = of.Event.Second,
        Occurrence = of.Known.Occurrence.Id,
        Before = before,
        After = after,
        Evidence = Evidence(of.Known.Records.Select(r => r.Record).Where(PerformedAct.Is)),
    };

    private static string Name(DyadEvent e) => EnumNames<EventType>.Of(e.Type) + (e.Mode is { } mode ? "/" + EnumNames<EventMode>.Of(mode) : "");

    // Silent is who lets four of its usual pauses pass, and at least three days.
    private static IEnumerable<ChangeItem> Silence(OutletDays outlet, ChangeInput input)
    {
        const int FewestDays = 5, Pauses = 4, FewestSilent = 3, Looked = 60;
        var until = DateOnly.FromDateTime(input.Until.UtcDateTime);
        var days = outlet.Days.Where(d => d <= until).ToList();
        if (days.Count == 0) yield break;
        var last = days[^1];
        var active = days.Where(d => last.DayNumber - d.DayNumber <= Looked).ToList();
        if (active.Count < FewestDays) yield break;
        var pause = (double)(last.DayNumber - active[0].DayNumber) / (active.Count - 1);
        var due = last.AddDays((int)Math.Ceiling(Math.Max(FewestSilent, Pauses * pause)));
        if (until <= due || due < DateOnly.FromDateTime(input.Since.UtcDateTime)) yield break;
        yield return new ChangeItem
        {
            Kind = ChangeKind.SilentSource,
            Rank = Rank(ChangeKind.SilentSource, 0, Math.Min(active.Count, 15)),
            Clause = string.Create(CultureInfo.InvariantCulture, $"{outlet.Outlet}: nothing for {until.DayNumber - last.DayNumber} days; before, something every {pause:0.#} days"),
            Before = OccurrenceClause.Day(last),
        };
    }
}
