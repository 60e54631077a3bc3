using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Records;
using Dragoman.Storage;

namespace Dragoman.Web.Views;

/// <summary>
/// Records over time: a bar a day, month or year, stacked by quad category. The few that lie far before or after all others (a war of long ago, a goal for the
/// middle of the century) would squeeze the rest into one bar: they are counted beside it.
/// </summary>
/// <param name="Bars">Without gaps, oldest first.</param>
/// <param name="Undated">Records without a day of the event.</param>
/// <param name="Earlier">Records before the first bar.</param>
/// <param name="Later">Records after the last bar.</param>
/// <param name="Highest">Records of the highest bar, at least 1.</param>
public sealed record Timeline(ImmutableArray<Timeline.Bar> Bars, long Undated, long Earlier, long Later, long Highest)
{
    private const double MostEarlier = 0.05;
    private const double MostLater = 0.005;
    private const string Day = "yyyy-MM-dd";
    private const string Month = "yyyy-MM";
    private const string Year = "yyyy";
    private const int MostDays = 75;
    private const int MostMonths = 180;

    /// <summary>No records.</summary>
    public static Timeline Empty { get; } = new([], 0, 0, 0, 1);

    /// <summary>Asks the archive.</summary>
    public static Timeline Of(IArchive archive, EventQuery query)
    {
        var counts = archive.Count(query with { Limit = EventQuery.MostRecords }, EventField.Day, EventField.Quad);
        var dated = counts.Where(c => c.Values[0] is not null)
            .Select(c => (Day: DateOnly.ParseExact(c.Values[0]!, Day, CultureInfo.InvariantCulture), Quad: c.Values[1], c.Records)) // Just looked at.
            .OrderBy(c => c.Day).ToList();
        var undated = counts.Where(c => c.Values[0] is null).Sum(c => c.Records);
        if (dated.Count == 0) return Empty with { Undated = undated };
        var all = dated.Sum(d => d.Records);
        var (first, last) = (DayAt(dated, all * MostEarlier), DayAt(dated, all * (1 - MostLater)));
        var days = last.DayNumber - first.DayNumber;
        var unit = days < MostDays ? Day : days < MostMonths * 30 ? Month : Year;
        string[] names = [.. Names(first, last, unit)];
        var byBar = dated.ToLookup(d => d.Day.ToString(unit, CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var bars = names.Select(name => new Bar(name, [.. Enum.GetValues<QuadCategory>().Select(q => byBar[name].Where(d => d.Quad == EnumNames<QuadCategory>.Of(q)).Sum(d => d.Records))], byBar[name].Sum(d => d.Records))).ToImmutableArray();
        var earlier = byBar.Where(g => string.CompareOrdinal(g.Key, names[0]) < 0).Sum(g => g.Sum(d => d.Records));
        return new Timeline(bars, undated, earlier, all - earlier - bars.Sum(b => b.Records), Math.Max(1, bars.Max(b => b.Records)));
    }

    // The day up to which more than so many records lie.
    private static DateOnly DayAt(List<(DateOnly Day, string? Quad, long Records)> dated, double records)
    {
        var sum = 0L;
        foreach (var (day, _, count) in dated)
        {
            sum += count;
            if (sum > records) return day;
        }
        return dated[^1].Day;
    }

    private static IEnumerable<string> Names(DateOnly first, DateOnly last, string unit)
    {
        var day = unit switch { Year => new DateOnly(first.Year, 1, 1), Month => new DateOnly(first.Year, first.Month, 1), _ => first };
        while (day <= last)
        {
            yield return day.ToString(unit, CultureInfo.InvariantCulture);
            if (day.Year == DateOnly.MaxValue.Year) yield break;
            day = unit switch { Year => day.AddYears(1), Month => day.AddMonths(1), _ => day.AddDays(1) };
        }
    }

    /// <summary>One bar.</summary>
    /// <param name="Days">Its days as a filter writes them: 2022, 2022-03 or 2022-03-03.</param>
    /// <param name="ByQuad">Records by quad category, in the order of the enumeration.</param>
    /// <param name="Records">All of them, those without a category too.</param>
    public sealed record Bar(string Days, ImmutableArray<long> ByQuad, long Records)
    {
        /// <summary>Its first day.</summary>
        public DateOnly First => DateOnly.ParseExact(Days.Length switch { 4 => Days + "-01-01", 7 => Days + "-01", _ => Days }, Day, CultureInfo.InvariantCulture);

        /// <summary>Its last day.</summary>
        public DateOnly Last => Days.Length switch { 4 => new DateOnly(First.Year, 12, 31), 7 => First.AddMonths(1).AddDays(-1), _ => First };

        /// <summary>2022, Mar 2022 or 3 Mar 2022.</summary>
        public string Label => Days.Length switch
        {
            4 => Days,
            7 => First.ToString("MMM yyyy", CultureInfo.InvariantCulture),
            _ => Wording.Day(First),
        };
    }
}
