namespace Dragoman.Learning;

/// <summary>A layer of hidden units over what an encoder gives, and the odds of classes over these. Immutable and thread-safe.</summary>
/// <param name="hidden">inputs × hidden.</param>
/// <param name="hiddenBias">hidden, a multiple of 8.</param>
/// <param name="output">hidden × <see cref="Columns"/>.</param>
/// <param name="outputBias">The classes, rounded up to <see cref="Columns"/>.</param>
internal sealed class Perceptron(float[] hidden, float[] hiddenBias, float[] output, float[] outputBias)
{
    /// <summary>Classes rounded up to what the kernel takes.</summary>
    public static int Columns(int classes) => (classes + 7) / 8 * 8;

    /// <summary>Reads it out of a model's file.</summary>
    /// <exception cref="InstallationException">A part is missing or has another length.</exception>
    public static Perceptron Load(ModelFile file, string name, int inputs, int classes)
    {
        var width = file.Number(name + ".hidden.width");
        return new Perceptron(file.Numbers(name + ".hidden", inputs * width), file.Numbers(name + ".hidden.bias", width),
            file.Numbers(name + ".output", width * Columns(classes)), file.Numbers(name + ".output.bias", Columns(classes)));
    }

    /// <summary>Writes it into a model's file.</summary>
    public void Save(ModelFile file, string name)
    {
        file.SetNumber(name + ".hidden.width", hiddenBias.Length);
        file.SetNumbers(name + ".hidden", hidden);
        file.SetNumbers(name + ".hidden.bias", hiddenBias);
        file.SetNumbers(name + ".output", output);
        file.SetNumbers(name + ".output.bias", outputBias);
    }

    /// <summary>Adds the logarithm of each class's odds (up to a constant), times the share, to the scores.</summary>
    public void AddScores(ReadOnlySpan<float> inputs, Span<float> scores, float share)
    {
        Span<float> units = stackalloc float[hiddenBias.Length];
        hiddenBias.CopyTo(units);
        Kernels.MultiplyAdd(inputs, hidden, units, 1, inputs.Length, units.Length);
        Activate(units);
        Span<float> odds = stackalloc float[outputBias.Length];
        outputBias.CopyTo(odds);
        Kernels.MultiplyAdd(units, output, odds, 1, units.Length, odds.Length);
        for (var i = 0; i < scores.Length; i++) scores[i] += share * odds[i];
    }

    /// <summary>Hyperbolic tangent in place.</summary>
    public static void Activate(Span<float> values)
    {
        foreach (ref var value in values) value = 1 - (2 / (Kernels.Exp(2 * value) + 1));
    }
}
