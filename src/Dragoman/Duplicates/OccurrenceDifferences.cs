using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>Finds what the records of one occurrence do not agree on. Nothing is averaged away: every account stays with who gives it.</summary>
internal static class OccurrenceDifferences
{
    /// <summary>The fields on which there is more than one account.</summary>
    /// <param name="members">Records of the occurrence, earliest first.</param>
    public static ImmutableArray<OccurrenceDifference> Of(IReadOnlyList<RecordProfile> members)
    {
        var found = new List<OccurrenceDifference>();
        foreach (var kind in Enum.GetValues<QuantityKind>())
            if (kind != QuantityKind.Other) Add(found, EnumNames<QuantityKind>.Of(kind), members, p => p.Record.Quantities.Where(q => q.Kind == kind).Select(Figure));
        Add(found, "actors", members, p => [.. RecordProfile.States(p.Record.Actors)]);
        Add(found, "recipients", members, p => [.. RecordProfile.States(p.Record.Recipients)]);
        Add(found, "status", members, p => [EnumNames<EventStatus>.Of(p.Record.Status)]);
        Add(found, "place", members, p => p.Record.Place is { Precision: < PlacePrecision.Country, Name: { } name } ? [name] : []);
        Add(found, "date", members, p => p.Knowledge == DayKnowledge.Day ? [DateOnly.FromDayNumber(p.From).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)] : []);
        return [.. found];
    }

    /// <summary>A figure as it is told: <c>12</c>, <c>40 or more</c>, <c>up to 9</c>, <c>10 to 12</c>.</summary>
    public static string Figure(Quantity quantity)
    {
        var (low, high) = (quantity.Low?.ToString(CultureInfo.InvariantCulture), quantity.High?.ToString(CultureInfo.InvariantCulture));
        var text = low is null || low == "0" ? high is null ? "some" : low == high ? "0" : $"up to {high}" : high is null ? $"{low} or more" : low == high ? low : $"{low} to {high}";
        return quantity.Approximate ? "about " + text : text;
    }

    private static void Add(List<OccurrenceDifference> found, string field, IReadOnlyList<RecordProfile> members, Func<RecordProfile, IEnumerable<string>> values)
    {
        var accounts = members.SelectMany(m => values(m).Distinct(StringComparer.Ordinal).Select(v => (Value: v, Record: m.Record))).GroupBy(v => v.Value, StringComparer.Ordinal).ToList();
        if (accounts.Count < 2) return;
        found.Add(new OccurrenceDifference(field,
        [
            .. accounts.Select(a => new OccurrenceAccount(
                a.Key,
                [.. a.Select(v => v.Record.Speaker?.Name ?? v.Record.Speaker?.Text ?? v.Record.Outlet ?? v.Record.ArticleId).Distinct(StringComparer.OrdinalIgnoreCase)],
                [.. a.Select(v => v.Record.Id)])),
        ]));
    }
}
