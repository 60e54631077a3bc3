namespace Dragoman.Learning;

/// <summary>A log-linear model over hashed features: per class the weights of the features of a place, summed. Whole numbers, so that every machine gives the same sums. Immutable and thread-safe.</summary>
internal sealed class LinearModel
{
    private const int Size = 1 << FeatureSet.Bits;

    private readonly sbyte[] _weights;
    private readonly float _scale;

    private LinearModel(string[] classes, sbyte[] weights, float scale) => (Classes, _weights, _scale) = (classes, weights, scale);

    /// <summary>Names of the classes.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Rounds trained weights to whole numbers.</summary>
    /// <param name="classes">Names of the classes.</param>
    /// <param name="weights">Weights, features × classes.</param>
    public static LinearModel Round(string[] classes, ReadOnlySpan<float> weights)
    {
        var most = 0f;
        foreach (var weight in weights) most = Math.Max(most, Math.Abs(weight));
        var scale = Math.Max(most, 1e-6f) / sbyte.MaxValue;
        var rounded = new sbyte[weights.Length];
        for (var i = 0; i < rounded.Length; i++) rounded[i] = (sbyte)Math.Round(weights[i] / scale);
        return new LinearModel(classes, rounded, scale);
    }

    /// <summary>Reads the model out of a file.</summary>
    /// <exception cref="InstallationException">A part is missing or has another length.</exception>
    public static LinearModel Read(ModelFile file, string name)
    {
        var classes = file.Strings(name + ".classes");
        var scale = file.Numbers(name + ".scale", 1)[0];
        return new LinearModel(classes, file.Bytes(name + ".weights", Size * classes.Length), scale);
    }

    /// <summary>Writes the model into a file.</summary>
    public void Write(ModelFile file, string name)
    {
        file.SetStrings(name + ".classes", Classes);
        file.SetNumbers(name + ".scale", [_scale]);
        file.SetBytes(name + ".weights", _weights);
    }

    /// <summary>What a feature adds to the score of a class.</summary>
    public float Weight(int feature, int of) => _weights[(feature * Classes.Count) + of] * _scale;

    /// <summary>Writes the score of every class: logarithms of its odds, up to a constant.</summary>
    public void Score(ReadOnlySpan<int> features, Span<float> scores)
    {
        Span<int> sums = stackalloc int[Classes.Count];
        sums.Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan(feature * sums.Length, sums.Length);
            for (var i = 0; i < row.Length; i++) sums[i] += row[i];
        }
        for (var i = 0; i < sums.Length; i++) scores[i] = sums[i] * _scale;
    }
}
