using System.Collections.Immutable;

namespace Dragoman.Analysis;

/// <summary>
/// Tension day by day: every performed occurrence adds the points of its type and mode on its day, and they halve every so many days (<see cref="TensionRule"/>). Nothing else goes in: a value is the sum
/// of its <see cref="Shares"/>. Pure functions.
/// </summary>
public static class TensionSeries
{
    /// <summary>The series of one pair or state.</summary>
    /// <param name="cells">Its day panel, in any order; days before <paramref name="from"/> count as far as the rule looks back.</param>
    /// <param name="articles">Articles read by day, from the beginning of the panel.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="rule">Weights and decay.</param>
    public static ImmutableArray<TensionDay> Of(IEnumerable<DyadDay> cells, IReadOnlyDictionary<DateOnly, int> articles, DateOnly from, DateOnly to, TensionRule rule)
    {
        if (to < from) return [];
        var first = from.AddDays(-rule.LookbackDays);
        var days = to.DayNumber - first.DayNumber + 1;
        var (strain, ease, counts) = (new double[days], new double[days], new int[days]);
        foreach (var cell in cells)
        {
            var at = cell.Day.DayNumber - first.DayNumber;
            if (at < 0 || at >= days) continue;
            var points = rule.Weight(cell.Type, cell.Mode) * cell.Occurrences;
            if (points > 0) strain[at] += points;
            else ease[at] += points;
            counts[at] += cell.Occurrences;
        }
        var factors = Factors(articles, first, days, days - 1 - (to.DayNumber - from.DayNumber), rule);
        var left = rule.Decay(1);
        var series = ImmutableArray.CreateBuilder<TensionDay>();
        var (s, e, n) = (0.0, 0.0, 0.0);
        for (var i = 0; i < days; i++)
        {
            // What is older than the rule looks back falls out, so that a value does not depend on where the series begins.
            var gone = i - rule.LookbackDays - 1;
            var lost = gone < 0 ? 0 : rule.Decay(rule.LookbackDays + 1);
            s = (s * left) + strain[i] - (gone < 0 ? 0 : strain[gone] * lost);
            e = (e * left) + ease[i] - (gone < 0 ? 0 : ease[gone] * lost);
            n = (n * left) + ((strain[i] + ease[i]) * factors[i]) - (gone < 0 ? 0 : (strain[gone] + ease[gone]) * factors[gone] * lost);
            var day = first.AddDays(i);
            if (day >= from) series.Add(new TensionDay(day, counts[i], Clean(s), Clean(e), Clean(n), articles.GetValueOrDefault(day)));
        }
        return series.ToImmutable();
    }

    /// <summary>What a value is made of, greatest first.</summary>
    /// <param name="events">Occurrences of the pair or state.</param>
    /// <param name="day">The day of the value.</param>
    /// <param name="rule">Weights and decay.</param>
    public static ImmutableArray<TensionShare> Shares(IEnumerable<DyadEvent> events, DateOnly day, TensionRule rule)
    {
        var shares = new List<TensionShare>();
        foreach (var e in events)
        {
            var age = day.DayNumber - e.Day.DayNumber;
            if (age < 0 || age > rule.LookbackDays) continue;
            var weight = rule.Weight(e.Type, e.Mode);
            shares.Add(new TensionShare(e, weight, weight * rule.Decay(age), 0));
        }
        var (strain, ease) = (shares.Where(s => s.Points > 0).Sum(s => s.Points), shares.Where(s => s.Points < 0).Sum(s => s.Points));
        return
        [
            .. shares.Select(s => s with { Share = s.Points > 0 ? s.Points / strain : s.Points < 0 ? s.Points / ease : 0 })
                .OrderByDescending(s => Math.Abs(s.Points)).ThenByDescending(s => s.Event.Day).ThenBy(s => s.Event.Occurrence, StringComparer.Ordinal),
        ];
    }

    /// <summary>Points added on each day, without decay: what change detection looks at.</summary>
    internal static double[] Daily(IEnumerable<DyadDay> cells, DateOnly from, DateOnly to, TensionRule rule)
    {
        var daily = new double[Math.Max(0, to.DayNumber - from.DayNumber + 1)];
        foreach (var cell in cells)
        {
            var at = cell.Day.DayNumber - from.DayNumber;
            if (at >= 0 && at < daily.Length) daily[at] += rule.Weight(cell.Type, cell.Mode) * cell.Occurrences;
        }
        return daily;
    }

    // By what each day is multiplied: the usual number of articles by that of its days.
    private static double[] Factors(IReadOnlyDictionary<DateOnly, int> articles, DateOnly first, int days, int shownFrom, TensionRule rule)
    {
        var coverage = new double[days];
        for (var i = 0; i < days; i++)
        {
            for (var back = 0; back < rule.CoverageDays; back++) coverage[i] += articles.GetValueOrDefault(first.AddDays(i - back));
            coverage[i] /= rule.CoverageDays;
        }
        var read = coverage.Skip(shownFrom).Where(c => c > 0).Order().ToList();
        var usual = read.Count == 0 ? 0 : read[read.Count / 2];
        return [.. coverage.Select(c => usual <= 0 ? 1 : c <= 0 ? rule.MostNormalising : Math.Min(rule.MostNormalising, usual / c))];
    }

    // Rounding leaves dust where everything has decayed.
    private static double Clean(double value) => Math.Abs(value) < 1e-9 ? 0 : value;
}
