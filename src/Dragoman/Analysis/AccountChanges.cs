using Dragoman.Duplicates;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>Changes in what is told of something already known: figures, denials, reports taken back.</summary>
internal static class AccountChanges
{
    /// <summary>What later reports of an occurrence tell otherwise.</summary>
    public static IEnumerable<ChangeItem> Of(KnownOccurrence known, DateTimeOffset since)
    {
        var (before, after) = (known.Records.Where(r => r.KnownFrom <= since).Select(r => r.Record).ToList(), known.Records.Where(r => r.KnownFrom > since).Select(r => r.Record).ToList());
        if (before.Count > 0)
        {
            foreach (var kind in Enum.GetValues<QuantityKind>())
            {
                if (kind == QuantityKind.Other || Figure(before, kind) is not { } old || Figure(after, kind) is not { } now || Figures(before, kind).Contains(now.Told, StringComparer.Ordinal)) continue;
                yield return Item(ChangeKind.CorrectedFigure, known, $"{EnumNames<QuantityKind>.Of(kind)} {old.Told}, now {now.Told}", [now.Record, old.Record], old.Told, now.Told, Ratio(old.Size, now.Size));
            }
        }
        var told = known.Records.Select(r => r.Record).Where(PerformedAct.Is).ToList();
        var denials = after.Where(r => r.Status == EventStatus.Denied).ToList();
        if (denials.Count > 0 && told.Count > 0 && !before.Exists(r => r.Status == EventStatus.Denied))
        {
            var by = string.Join(", ", denials.Select(r => r.Speaker?.Name ?? r.Speaker?.Text ?? r.Outlet ?? "unknown").Distinct(StringComparer.OrdinalIgnoreCase));
            yield return Item(ChangeKind.Denied, known, $"denied by {by}", [.. denials, .. told], EnumNames<EventStatus>.Of(told[0].Status), "denied", 0);
        }
    }

    /// <summary>What a report that does not stand any more, or stands otherwise, changes.</summary>
    public static IEnumerable<ChangeItem> Of(EndedRecord ended)
    {
        var record = ended.Record;
        if (ended.Replacement is not { } replacement)
        {
            yield return new ChangeItem
            {
                Kind = ChangeKind.Retracted,
                Rank = ChangeFinder.Rank(ChangeKind.Retracted, record.Goldstein ?? 0, 1),
                Clause = $"{Clause(record)}: {ended.Reason}",
                Before = EnumNames<EventStatus>.Of(record.Status),
                Evidence = ChangeFinder.Evidence([record]),
            };
            yield break;
        }
        foreach (var kind in Enum.GetValues<QuantityKind>())
        {
            if (kind == QuantityKind.Other || Figure([record], kind) is not { } old || Figure([replacement], kind) is not { } now || old.Told == now.Told) continue;
            yield return new ChangeItem
            {
                Kind = ChangeKind.CorrectedFigure,
                Rank = ChangeFinder.Rank(ChangeKind.CorrectedFigure, Ratio(old.Size, now.Size), 1),
                Clause = $"{Clause(replacement)}: {EnumNames<QuantityKind>.Of(kind)} {old.Told}, now {now.Told}; {ended.Reason}",
                Before = old.Told,
                After = now.Told,
                Evidence = ChangeFinder.Evidence([replacement, record]),
            };
        }
    }

    private static string Clause(EventRecord record)
    {
        var deduplicator = new EventDeduplicator();
        deduplicator.Add(record);
        return OccurrenceClause.Of(deduplicator.Occurrences()[0]);
    }

    private static ChangeItem Item(ChangeKind kind, KnownOccurrence known, string what, IEnumerable<EventRecord> evidence, string? before, string? after, double points)
    {
        var pair = DyadEvents.Of(known.Occurrence).FirstOrDefault(e => e.Second != DyadEvent.All);
        return new ChangeItem
        {
            Kind = kind,
            Rank = ChangeFinder.Rank(kind, points, known.Occurrence.Origins),
            Clause = $"{OccurrenceClause.Of(known.Occurrence, pair)}: {what}",
            First = pair?.First,
            Second = pair?.Second,
            Occurrence = known.Occurrence.Id,
            Before = before,
            After = after,
            Evidence = ChangeFinder.Evidence(evidence),
        };
    }

    // The latest figure told.
    private static (string Told, double Size, EventRecord Record)? Figure(List<EventRecord> records, QuantityKind kind)
    {
        var latest = records.Where(r => r.Quantities.Any(q => q.Kind == kind)).OrderBy(r => r.Published).ThenBy(r => r.Id, StringComparer.Ordinal).LastOrDefault();
        if (latest is null) return null;
        var quantity = latest.Quantities.First(q => q.Kind == kind);
        return (OccurrenceDifferences.Figure(quantity), quantity.Low ?? quantity.High ?? 0, latest);
    }

    private static IEnumerable<string> Figures(List<EventRecord> records, QuantityKind kind) => records.SelectMany(r => r.Quantities).Where(q => q.Kind == kind).Select(OccurrenceDifferences.Figure);

    // Doubling a toll counts as two points of weight.
    private static double Ratio(double old, double now) => old <= 0 || now <= 0 ? 2 : 2 * Math.Abs(Math.Log2(now / old));
}
