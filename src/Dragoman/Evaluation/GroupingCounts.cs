namespace Dragoman.Evaluation;

/// <summary>What is counted of a grouping against the right one: pairs, and B-cubed shares summed over items (Bagga and Baldwin 1998).</summary>
/// <param name="Pairs">Pairs of items in one group.</param>
/// <param name="CubedPrecision">Sum over items of the share of its group that is right.</param>
/// <param name="CubedRecall">Sum over items of the share of its right group that is found.</param>
/// <param name="Items">Number of items.</param>
internal readonly record struct GroupingCounts(ClassCounts Pairs, double CubedPrecision, double CubedRecall, int Items)
{
    /// <summary>B-cubed precision, 0 to 1.</summary>
    public double Precision => Items == 0 ? 0 : CubedPrecision / Items;

    /// <summary>B-cubed recall, 0 to 1.</summary>
    public double Recall => Items == 0 ? 0 : CubedRecall / Items;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static GroupingCounts operator +(GroupingCounts left, GroupingCounts right) =>
        new(left.Pairs + right.Pairs, left.CubedPrecision + right.CubedPrecision, left.CubedRecall + right.CubedRecall, left.Items + right.Items);

    /// <summary>Compares two groupings of the same items.</summary>
    public static GroupingCounts Of(IReadOnlyList<IReadOnlyList<string>> gold, IReadOnlyList<IReadOnlyList<string>> found)
    {
        var (right, mine) = (Groups(gold), Groups(found));
        var items = right.Keys.Order(StringComparer.Ordinal).ToList();
        var pairs = default(ClassCounts);
        var (precision, recall) = (0.0, 0.0);
        for (var i = 0; i < items.Count; i++)
        {
            var (a, b) = (right[items[i]], mine[items[i]]);
            var shared = gold[a].Count(x => mine[x] == b);
            precision += (double)shared / found[b].Count;
            recall += (double)shared / gold[a].Count;
            for (var j = 0; j < i; j++)
            {
                var (isRight, isFound) = (right[items[j]] == a, mine[items[j]] == b);
                pairs += new ClassCounts(isRight && isFound ? 1 : 0, isFound && !isRight ? 1 : 0, isRight && !isFound ? 1 : 0);
            }
        }
        return new GroupingCounts(pairs, precision, recall, items.Count);
    }

    private static Dictionary<string, int> Groups(IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var of = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < groups.Count; i++)
            foreach (var item in groups[i]) of[item] = i;
        return of;
    }
}
