namespace Dragoman.Analysis;

/// <summary>
/// Tells when a dyad changes: the points of the recent days against the mean and spread of the baseline before them. An alarm is told once, on its first day; the next one only after the recent days have
/// passed. How often it is false is measured on the same days in shuffled order, where nothing changes but by chance.
/// </summary>
internal static class TensionAlarms
{
    /// <summary>The alarms of a series of points a day.</summary>
    public static List<TensionAlarm> Of(ReadOnlySpan<double> daily, TensionRule rule)
    {
        var alarms = new List<TensionAlarm>();
        var (recent, baseline) = (rule.AlarmRecentDays, rule.AlarmBaselineDays);
        var (sums, squares) = (new double[daily.Length + 1], new double[daily.Length + 1]);
        for (var i = 0; i < daily.Length; i++) (sums[i + 1], squares[i + 1]) = (sums[i] + daily[i], squares[i] + (daily[i] * daily[i]));
        var quietUntil = 0;
        for (var day = recent + baseline - 1; day < daily.Length; day++)
        {
            var cut = day - recent + 1;
            var mean = (sums[cut] - sums[cut - baseline]) / baseline;
            var variance = Math.Max(0, ((squares[cut] - squares[cut - baseline]) / baseline) - (mean * mean));
            var sum = sums[day + 1] - sums[cut];
            var errors = (sum - (recent * mean)) / Math.Sqrt((recent * variance) + (rule.AlarmFloor * rule.AlarmFloor * recent));
            if (day < quietUntil || Math.Abs(errors) < rule.AlarmThreshold) continue;
            alarms.Add(new TensionAlarm(day, errors, sum / recent, mean));
            quietUntil = day + recent;
        }
        return alarms;
    }

    /// <summary>Alarms a year on shuffled days.</summary>
    /// <param name="series">Points a day, one array a dyad.</param>
    /// <param name="rule">Settings.</param>
    /// <param name="draws">How often each is shuffled.</param>
    /// <param name="seed">Seed of the shuffling.</param>
    public static double FalseAlarmsAYear(IReadOnlyList<double[]> series, TensionRule rule, int draws, int seed)
    {
        var random = new Random(seed);
        var (alarms, days) = (0L, 0L);
        foreach (var daily in series)
        {
            var watched = daily.Length - rule.AlarmRecentDays - rule.AlarmBaselineDays + 1;
            if (watched <= 0) continue;
            var shuffled = daily.ToArray();
            for (var draw = 0; draw < draws; draw++)
            {
                random.Shuffle(shuffled);
                alarms += Of(shuffled, rule).Count;
                days += watched;
            }
        }
        return days == 0 ? 0 : alarms * 365.0 / days;
    }
}
