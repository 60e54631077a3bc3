namespace Dragoman.Learning;

/// <summary>Turns scores into log-probabilities, for models that decide together.</summary>
internal static class LogSoftmax
{
    /// <summary>Rewrites the scores in place.</summary>
    public static void Apply(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores) most = MathF.Max(most, score);
        var sum = 0f;
        foreach (var score in scores) sum += MathF.Exp(score - most);
        var log = MathF.Log(sum) + most;
        for (var i = 0; i < scores.Length; i++) scores[i] -= log;
    }
}
