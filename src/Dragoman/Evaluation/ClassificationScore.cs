namespace Dragoman.Evaluation;

/// <summary>Precision, recall and F1 by class and overall, with intervals by bootstrap over cases. Immutable.</summary>
public sealed class ClassificationScore
{
    private readonly Interval _micro;
    private readonly Interval _macro;

    private ClassificationScore(IReadOnlyDictionary<string, ClassCounts> classes, Interval micro, Interval macro)
    {
        Classes = classes;
        (_micro, _macro) = (micro, macro);
        All = classes.Values.Aggregate(default(ClassCounts), ClassCounts.Add);
    }

    /// <summary>Counts by class, in alphabetical order.</summary>
    public IReadOnlyDictionary<string, ClassCounts> Classes { get; }

    /// <summary>Counts of all classes together.</summary>
    public ClassCounts All { get; }

    /// <summary>Mean F1 of the classes that occur in the gold, 0 to 1.</summary>
    public double MacroF1 => Macro(Classes);

    /// <summary>95 % interval of the F1 of all classes together.</summary>
    public (double Low, double High) MicroInterval => (_micro.Low, _micro.High);

    /// <summary>95 % interval of <see cref="MacroF1"/>.</summary>
    public (double Low, double High) MacroInterval => (_macro.Low, _macro.High);

    /// <summary>Scores the judgements.</summary>
    /// <param name="judgements">One per case.</param>
    /// <param name="draws">Number of bootstrap draws; 0 for none.</param>
    /// <param name="seed">Seed of the draws: same judgements and seed, same intervals.</param>
    public static ClassificationScore Of(IReadOnlyList<Judgement> judgements, int draws = 1000, int seed = 1)
    {
        var perCase = judgements.Select(Count).ToList();
        var classes = new SortedDictionary<string, ClassCounts>(Sum(perCase, Enumerable.Range(0, perCase.Count)), StringComparer.Ordinal);
        var micro = new double[draws];
        var macro = new double[draws];
        var random = new Random(seed);
        for (var draw = 0; draw < draws; draw++)
        {
            var drawn = Sum(perCase, Enumerable.Range(0, perCase.Count).Select(_ => random.Next(perCase.Count)));
            micro[draw] = drawn.Values.Aggregate(default(ClassCounts), ClassCounts.Add).F1;
            macro[draw] = Macro(drawn);
        }
        return new ClassificationScore(classes, Interval.Of(micro), Interval.Of(macro));
    }

    private static double Macro(IReadOnlyDictionary<string, ClassCounts> classes)
    {
        var present = classes.Values.Where(c => c.Support > 0).ToList();
        return present.Count == 0 ? 0 : present.Average(c => c.F1);
    }

    private static Dictionary<string, ClassCounts> Sum(List<Dictionary<string, ClassCounts>> perCase, IEnumerable<int> cases)
    {
        var sum = new Dictionary<string, ClassCounts>(StringComparer.Ordinal);
        foreach (var index in cases)
            foreach (var (name, counts) in perCase[index]) sum[name] = sum.GetValueOrDefault(name) + counts;
        return sum;
    }

    // Equal keys pair off, each once; what is left over is wrong or missed.
    private static Dictionary<string, ClassCounts> Count(Judgement judgement)
    {
        var counts = new Dictionary<string, ClassCounts>(StringComparer.Ordinal);
        var open = judgement.Gold.ToList();
        foreach (var key in judgement.Predicted)
            counts[key.Class] = counts.GetValueOrDefault(key.Class) + (open.Remove(key) ? new ClassCounts(1, 0, 0) : new ClassCounts(0, 1, 0));
        foreach (var key in open) counts[key.Class] = counts.GetValueOrDefault(key.Class) + new ClassCounts(0, 0, 1);
        return counts;
    }

    private readonly record struct Interval(double Low, double High)
    {
        public static Interval Of(double[] draws)
        {
            if (draws.Length == 0) return default;
            Array.Sort(draws);
            return new Interval(draws[(int)(0.025 * (draws.Length - 1))], draws[(int)(0.975 * (draws.Length - 1))]);
        }
    }
}
