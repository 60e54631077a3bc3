using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Records;
using Dragoman.Storage;

namespace Dragoman.Web.Views;

/// <summary>Records over time: a bar a day, month or year, stacked by quad category.</summary>
/// <param name="Bars">Without gaps, oldest first.</param>
/// <param name="Undated">Records without a day of the event.</param>
/// <param name="Highest">Records of the highest bar, at least 1.</param>
public sealed record Timeline(ImmutableArray<Timeline.Bar> Bars, long Undated, long Highest)
{
    private const int MostDays = 75;
    private const int MostMonths = 180;

    /// <summary>Asks the archive.</summary>
    public static Timeline Of(IArchive archive, EventQuery query)
    {
        var counts = archive.Count(query with { Limit = EventQuery.MostRecords }, EventField.Day, EventField.Quad);
        var dated = counts.Where(c => c.Values[0] is not null).Select(c => (Day: DateOnly.ParseExact(c.Values[0]!, "yyyy-MM-dd", CultureInfo.InvariantCulture), Quad: c.Values[1], c.Records)).ToList(); // Just looked at.
        var undated = counts.Where(c => c.Values[0] is null).Sum(c => c.Records);
        if (dated.Count == 0) return new Timeline([], undated, 1);
        var (first, last) = (dated.Min(d => d.Day), dated.Max(d => d.Day));
        var unit = last.DayNumber - first.DayNumber < MostDays ? "yyyy-MM-dd" : last.DayNumber - first.DayNumber < MostMonths * 30 ? "yyyy-MM" : "yyyy";
        var byBar = dated.ToLookup(d => d.Day.ToString(unit, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var bars = Names(first, last, unit).Select(name => new Bar(name, [.. Enum.GetValues<QuadCategory>().Select(q => byBar[name].Where(d => d.Quad == EnumNames<QuadCategory>.Of(q)).Sum(d => d.Records))], byBar[name].Sum(d => d.Records))).ToImmutableArray();
        return new Timeline(bars, undated, Math.Max(1, bars.Max(b => b.Records)));
    }

    private static IEnumerable<string> Names(DateOnly first, DateOnly last, string unit)
    {
        var day = unit switch { "yyyy" => new DateOnly(first.Year, 1, 1), "yyyy-MM" => new DateOnly(first.Year, first.Month, 1), _ => first };
        while (day <= last)
        {
            yield return day.ToString(unit, CultureInfo.InvariantCulture);
            if (day.Year == DateOnly.MaxValue.Year) yield break;
            day = unit switch { "yyyy" => day.AddYears(1), "yyyy-MM" => day.AddMonths(1), _ => day.AddDays(1) };
        }
    }

    /// <summary>One bar.</summary>
    /// <param name="Days">Its days as a filter writes them: 2022, 2022-03 or 2022-03-03.</param>
    /// <param name="ByQuad">Records by quad category, in the order of the enumeration.</param>
    /// <param name="Records">All of them, those without a category too.</param>
    public sealed record Bar(string Days, ImmutableArray<long> ByQuad, long Records)
    {
        /// <summary>2022, Mar 2022 or 3 Mar 2022.</summary>
        public string Label => Days.Length switch
        {
            4 => Days,
            7 => DateOnly.ParseExact(Days, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMM yyyy", CultureInfo.InvariantCulture),
            _ => Wording.Day(DateOnly.ParseExact(Days, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        };
    }
}
