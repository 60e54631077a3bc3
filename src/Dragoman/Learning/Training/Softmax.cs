namespace Dragoman.Learning.Training;

/// <summary>Cross-entropy over scores.</summary>
internal static class Softmax
{
    /// <summary>Turns the first <paramref name="count"/> scores into the gradient of the loss of not choosing <paramref name="gold"/>; returns the loss.</summary>
    public static float Gradient(Span<float> scores, int count, int gold)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores[..count]) most = MathF.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < count; i++)
        {
            scores[i] = MathF.Exp(scores[i] - most);
            sum += scores[i];
        }
        for (var i = 0; i < count; i++) scores[i] /= sum;
        var loss = -MathF.Log(MathF.Max(scores[gold], 1e-12f));
        scores[gold] -= 1;
        scores[count..].Clear();
        return loss;
    }
}
