using System.Collections.Immutable;
using Dragoman.Analysis;

namespace Dragoman.Storage;

/// <summary>Tension as command line and pages show it: ranking of pairs, one series, its changes and shares. Reads the panel once.</summary>
/// <param name="archive">The archive.</param>
/// <param name="rule">Weights and settings.</param>
/// <param name="from">First day shown.</param>
/// <param name="to">Last day shown.</param>
/// <param name="asOf">What had been received by then; null for all.</param>
internal sealed class TensionView(IArchive archive, TensionRule rule, DateOnly from, DateOnly to, DateTimeOffset? asOf)
{
    private IReadOnlyDictionary<DateOnly, int>? _articles;

    /// <summary>Weights and settings.</summary>
    public TensionRule Rule => rule;

    /// <summary>First day shown.</summary>
    public DateOnly From => from;

    /// <summary>Last day shown.</summary>
    public DateOnly To => to;

    private DateOnly Begin => from.AddDays(-Math.Max(rule.LookbackDays, rule.AlarmBaselineDays + rule.AlarmRecentDays) - rule.CoverageDays);

    private IReadOnlyDictionary<DateOnly, int> Articles() => _articles ??= archive.ArticlesReadByDay(Begin, to, asOf);

    /// <summary>All pairs with an occurrence the rule still looks at, greatest tension on the last day first. Rows of states are left out.</summary>
    public IReadOnlyList<(string First, string Second, ImmutableArray<TensionDay> Days)> Ranking() =>
    [
        .. archive.DyadDays(Begin, to, null, asOf).Where(c => c.Second != DyadEvent.All).GroupBy(c => (c.First, c.Second))
            .Select(g => (g.Key.First, g.Key.Second, Days: TensionSeries.Of(g, Articles(), from, to, rule)))
            .OrderByDescending(s => s.Days[^1].Tension).ThenBy(s => s.First, StringComparer.Ordinal).ThenBy(s => s.Second, StringComparer.Ordinal),
    ];

    /// <summary>The series of one pair or state, and the changes in it.</summary>
    public (ImmutableArray<TensionDay> Days, IReadOnlyList<(DateOnly Day, TensionAlarm Alarm)> Alarms) Series((string First, string Second) pair)
    {
        var cells = archive.DyadDays(Begin, to, pair, asOf);
        var daily = TensionSeries.Daily(cells, Begin, to, rule);
        return (TensionSeries.Of(cells, Articles(), from, to, rule), [.. TensionAlarms.Of(daily, rule).Select(a => (Begin.AddDays(a.Day), a)).Where(a => a.Item1 >= from)]);
    }

    /// <summary>What the value of the last day is made of.</summary>
    public ImmutableArray<TensionShare> Shares((string First, string Second) pair) => TensionSeries.Shares(archive.DyadEvents(pair, to.AddDays(-rule.LookbackDays), to, asOf), to, rule);

    /// <summary>Points a day of every pair, from the first day shown.</summary>
    public IReadOnlyList<double[]> DailyOfAll() =>
        [.. archive.DyadDays(from, to, null, asOf).Where(c => c.Second != DyadEvent.All).GroupBy(c => (c.First, c.Second)).Select(g => TensionSeries.Daily(g, from, to, rule))];
}
