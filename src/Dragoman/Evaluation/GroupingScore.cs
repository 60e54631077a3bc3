namespace Dragoman.Evaluation;

/// <summary>A grouping against the right one, with 95 % intervals by bootstrap over cases.</summary>
internal sealed class GroupingScore
{
    private GroupingScore(GroupingCounts all, (double, double) pairs, (double, double) cubed) => (All, PairInterval, CubedInterval) = (all, pairs, cubed);

    /// <summary>All cases together.</summary>
    public GroupingCounts All { get; }

    /// <summary>Interval of the F1 over pairs.</summary>
    public (double Low, double High) PairInterval { get; }

    /// <summary>Interval of the B-cubed F1.</summary>
    public (double Low, double High) CubedInterval { get; }

    /// <summary>Scores the cases.</summary>
    /// <param name="cases">Counts of each.</param>
    /// <param name="draws">Bootstrap draws.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static GroupingScore Of(IReadOnlyList<GroupingCounts> cases, int draws = 1000, int seed = 1)
    {
        var random = new Random(seed);
        var (pairs, cubed) = (new double[draws], new double[draws]);
        for (var draw = 0; draw < draws; draw++)
        {
            var drawn = default(GroupingCounts);
            for (var i = 0; i < cases.Count; i++) drawn += cases[random.Next(cases.Count)];
            (pairs[draw], cubed[draw]) = (drawn.Pairs.F1, drawn.F1);
        }
        return new GroupingScore(cases.Aggregate(default(GroupingCounts), (a, b) => a + b), Interval(pairs), Interval(cubed));
    }

    private static (double Low, double High) Interval(double[] draws)
    {
        Array.Sort(draws);
        return draws.Length == 0 ? default : (draws[(int)(0.025 * (draws.Length - 1))], draws[(int)(0.975 * (draws.Length - 1))]);
    }
}
