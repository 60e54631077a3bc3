using Dragoman.Analysis;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Analysis;

public class TensionSeriesTests
{
    private static readonly DateOnly First = new(2022, 1, 1);
    private static readonly TensionRule Rule = TensionRule.Installed();

    [Fact]
    public void Of_OneOccurrence_HalvesInAHalfLifeAndIsForgotten()
    {
        var days = TensionSeries.Of([Cell(0, EventType.Assault)], new Dictionary<DateOnly, int>(), First, First.AddDays(Rule.LookbackDays + 1), Rule);
        Assert.Equal(Rule.Weight(EventType.Assault, null), days[0].Tension, 6);
        Assert.Equal(days[0].Tension / 2, days[(int)Rule.HalfLifeDays].Tension, 6);
        Assert.NotEqual(0, days[Rule.LookbackDays].Tension);
        Assert.Equal(0, days[Rule.LookbackDays + 1].Tension);
    }

    [Fact]
    public void Shares_OfAnyDay_AddUpToItsValue()
    {
        var random = new Random(3);
        EventType[] types = [EventType.Assault, EventType.Consult, EventType.Threaten, EventType.Aid];
        var events = Enumerable.Range(0, 300).Select(i => new DyadEvent("ISR", "SYR", DyadDirection.Forward, First.AddDays(random.Next(400)), $"o{i}", types[random.Next(4)], null, 1)).ToList();
        var series = TensionSeries.Of(events.Select(e => new DyadDay(e.First, e.Second, e.Day, e.Type, e.Mode, 1)), new Dictionary<DateOnly, int>(), First.AddDays(200), First.AddDays(400), Rule);
        foreach (var day in series.Where((_, i) => i % 40 == 0))
        {
            var shares = TensionSeries.Shares(events, day.Day, Rule);
            Assert.Equal(day.Tension, shares.Sum(s => s.Points), 6);
            Assert.Equal(day.Strain, shares.Where(s => s.Points > 0).Sum(s => s.Points), 6);
            Assert.Equal(2, shares.Sum(s => s.Share), 6);
        }
        // A value does not depend on where the series begins.
        var later = TensionSeries.Of(events.Select(e => new DyadDay(e.First, e.Second, e.Day, e.Type, e.Mode, 1)), new Dictionary<DateOnly, int>(), First.AddDays(390), First.AddDays(400), Rule);
        Assert.Equal(series[^1].Tension, later[^1].Tension, 6);
    }

    [Fact]
    public void Of_TwiceTheArticlesForTwiceTheActs_IsTheSameNormalised()
    {
        // In February twice as many articles are read, and twice as many strikes found.
        var cells = Enumerable.Range(-120, 240).Select(d => Cell(d, EventType.Assault, d < 60 ? 1 : 2));
        var articles = Enumerable.Range(-130, 250).ToDictionary(d => First.AddDays(d), d => d < 60 ? 100 : 200);
        var days = TensionSeries.Of(cells, articles, First, First.AddDays(119), Rule);
        Assert.InRange(days[119].Tension / days[50].Tension, 1.7, 2);
        Assert.InRange(days[119].Normalised / days[50].Normalised, 0.97, 1.03);
    }

    [Fact]
    public void Alarms_StepInTheMiddle_AreToldOnceAndNotOnNoise()
    {
        var random = new Random(1);
        double[] quiet = [.. Enumerable.Range(0, 300).Select(_ => random.Next(4) == 0 ? 5.0 : 0)];
        Assert.Empty(TensionAlarms.Of(quiet, Rule));
        double[] step = [.. quiet.Select((x, i) => i is >= 200 and < 214 ? x + 18 : x)];
        var alarms = TensionAlarms.Of(step, Rule);
        Assert.InRange(alarms[0].Day, 200, 205);
        Assert.True(alarms[0].Errors > 0);
        Assert.InRange(TensionAlarms.FalseAlarmsAYear([quiet], Rule, 200, 1), 0, 0.5);
        Assert.Equal(TensionAlarms.FalseAlarmsAYear([step], Rule, 50, 1), TensionAlarms.FalseAlarmsAYear([step], Rule, 50, 1));
    }

    [Theory]
    [InlineData("weight\tASSAULT\theavy", "no number")]
    [InlineData("weight\tassault\t1", "no type")]
    [InlineData("weight\tASSAULT/stones\t1", "no mode")]
    [InlineData("wight\tASSAULT\t1", "setting or weight")]
    [InlineData("weight\tASSAULT\t1", "half_life_days is missing")]
    public void Load_BrokenFile_SaysWhere(string line, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("t.tsv"), line + "\n");
        Assert.Contains(expected, Assert.Throws<InstallationException>(() => TensionRule.Load(folder.PathOf("t.tsv"))).Message, StringComparison.Ordinal);
    }

    private static DyadDay Cell(int day, EventType type, int count = 1) => new("ISR", "SYR", First.AddDays(day), type, null, count);
}
