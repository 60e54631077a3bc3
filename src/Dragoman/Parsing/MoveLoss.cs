namespace Dragoman.Parsing;

/// <summary>The loss of a choice among moves of which several may be right: minus the logarithm of the probability of the cheapest together.</summary>
internal static class MoveLoss
{
    /// <summary>Turns the scores into the gradient of the loss; returns the loss.</summary>
    /// <param name="scores">One per move.</param>
    /// <param name="costs">What each costs; <see cref="ArcEagerOracle.Forbidden"/> for those that may not be made.</param>
    public static float Gradient(Span<float> scores, ReadOnlySpan<int> costs)
    {
        var least = ArcEagerOracle.Forbidden;
        foreach (var cost in costs) least = Math.Min(least, cost);
        var most = float.NegativeInfinity;
        for (var move = 0; move < scores.Length; move++) if (costs[move] != ArcEagerOracle.Forbidden) most = MathF.Max(most, scores[move]);
        var (all, right) = (0f, 0f);
        for (var move = 0; move < scores.Length; move++)
        {
            scores[move] = costs[move] == ArcEagerOracle.Forbidden ? 0 : MathF.Exp(scores[move] - most);
            all += scores[move];
            if (costs[move] == least) right += scores[move];
        }
        right = MathF.Max(right, 1e-12f);
        for (var move = 0; move < scores.Length; move++) scores[move] = (scores[move] / all) - (costs[move] == least ? scores[move] / right : 0);
        return MathF.Log(all / right);
    }
}
