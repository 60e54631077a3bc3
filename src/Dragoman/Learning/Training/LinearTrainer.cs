namespace Dragoman.Learning.Training;

/// <summary>Trains a log-linear model by stochastic gradient descent with rates of their own per weight (AdaGrad, Duchi et al. 2011). Same data and seed, same weights.</summary>
internal sealed class LinearTrainer(string[] classes)
{
    private const int Size = 1 << FeatureSet.Bits;

    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>First size of a step.</summary>
    public float Rate { get; init; } = 0.02f;

    /// <summary>Share of features left out of a step, so that no feature is relied on alone.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>Pull of all weights towards zero.</summary>
    public float Decay { get; init; } = 2e-6f;

    /// <summary>The trained model.</summary>
    /// <param name="examples">Features, class and weight of each example.</param>
    /// <param name="seed">Seed of the order and of what is left out.</param>
    public LinearModel Train(IReadOnlyList<(int[] Features, int Class, float Weight)> examples, int seed)
    {
        var weights = new float[Size * classes.Length];
        var squares = new float[weights.Length];
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var scores = new float[classes.Length];
        var kept = new List<int>();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate * (1 - (0.9f * epoch / Epochs));
            foreach (var index in order)
            {
                var (features, gold, weight) = examples[index];
                kept.Clear();
                foreach (var feature in features) if (random.NextSingle() >= Dropout) kept.Add(feature);
                Array.Clear(scores);
                foreach (var feature in kept)
                {
                    var row = weights.AsSpan(feature * classes.Length, classes.Length);
                    for (var i = 0; i < row.Length; i++) scores[i] += row[i];
                }
                for (var i = 0; i < scores.Length; i++) scores[i] /= 1 - Dropout;
                Softmax.Gradient(scores, classes.Length, gold);
                foreach (var feature in kept) Step(weights, squares, feature * classes.Length, scores, weight, rate);
            }
        }
        return LinearModel.Round(classes, weights);
    }

    private void Step(float[] weights, float[] squares, int start, ReadOnlySpan<float> gradient, float weight, float rate)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            var slope = (gradient[i] * weight) + (Decay * weights[start + i]);
            squares[start + i] += slope * slope;
            weights[start + i] -= rate * slope / (MathF.Sqrt(squares[start + i]) + 0.1f);
        }
    }
}
