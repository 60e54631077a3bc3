using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Records;
using Dragoman.Storage;

namespace Dragoman.Web.Views;

/// <summary>Two sides and what they did to one another in some weeks, in both directions.</summary>
/// <param name="First">Code of the one that did more.</param>
/// <param name="Second">Code of the other.</param>
/// <param name="Records">Records, each counted once.</param>
/// <param name="Cooperation">Those of the two fields of cooperation.</param>
/// <param name="Conflict">Those of the two fields of conflict.</param>
/// <param name="Weeks">Records a week, oldest first.</param>
internal sealed record Pair(string First, string Second, long Records, long Cooperation, long Conflict, ImmutableArray<long> Weeks)
{
    private const int DaysOfAWeek = 7;
    private const int CodeLength = 3;

    /// <summary>The filter of its events, in both directions.</summary>
    public string Filter => FilterOf(First, Second);

    /// <summary>The events of two sides in both directions, each once.</summary>
    public static string FilterOf(string first, string second) => $"dyad:{first}-{second},{second}-{first}";

    /// <summary>The pairs with most records.</summary>
    /// <param name="archive">Where.</param>
    /// <param name="query">Among which records.</param>
    /// <param name="from">First day of the first week, of publication.</param>
    /// <param name="weeks">Number of weeks.</param>
    /// <param name="most">How many pairs.</param>
    public static ImmutableArray<Pair> Busiest(IArchive archive, EventQuery query, DateOnly from, int weeks, int most)
    {
        var pairs = archive.Count(query with { Limit = EventQuery.MostRecords }, EventField.Dyad)
            .Where(g => g.Values[0] is not null)
            .Select(g => (Sides: g.Values[0]!.Split('-'), g.Records)) // Just looked at.
            .Where(g => g.Sides is [{ Length: CodeLength } a, { Length: CodeLength } b] && a != b && a != ActorCode.Unknown && b != ActorCode.Unknown)
            .GroupBy(g => string.CompareOrdinal(g.Sides[0], g.Sides[1]) < 0 ? (g.Sides[0], g.Sides[1]) : (g.Sides[1], g.Sides[0]))
            .OrderByDescending(g => g.Sum(d => d.Records)).ThenBy(g => g.Key)
            .Take(most * 2)
            .Select(g => Read(archive, query, g.MaxBy(d => d.Records).Sides, from, weeks));
        return [.. pairs.OrderByDescending(p => p.Records).ThenBy(p => p.Filter, StringComparer.Ordinal).Take(most)];
    }

    private static Pair Read(IArchive archive, EventQuery query, string[] sides, DateOnly from, int weeks)
    {
        var filter = query.Filter.And(Storage.Filters.Filter.Parse(FilterOf(sides[0], sides[1])));
        var counts = archive.Count(query with { Filter = filter, Limit = EventQuery.MostRecords }, EventField.PublishedDay, EventField.Quad);
        var byWeek = new long[weeks];
        var byQuad = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var count in counts)
        {
            byQuad[count.Values[1] ?? ""] = byQuad.GetValueOrDefault(count.Values[1] ?? "") + count.Records;
            if (DateOnly.TryParseExact(count.Values[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                byWeek[Math.Clamp((day.DayNumber - from.DayNumber) / DaysOfAWeek, 0, weeks - 1)] += count.Records;
        }
        return new Pair(sides[0], sides[1], counts.Sum(c => c.Records), Of(QuadCategory.VerbalCooperation, QuadCategory.MaterialCooperation), Of(QuadCategory.VerbalConflict, QuadCategory.MaterialConflict), [.. byWeek]);

        long Of(params QuadCategory[] quads) => quads.Sum(q => byQuad.GetValueOrDefault(EnumNames<QuadCategory>.Of(q)));
    }
}
