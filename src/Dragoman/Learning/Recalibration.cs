namespace Dragoman.Learning;

/// <summary>Turns a model's probability into the share of answers that were right where it said so: a line through one point per tenth, measured on held-out data. Immutable.</summary>
internal sealed class Recalibration
{
    private const int Bins = 10;

    // Of fewer answers no share is known.
    private const int Fewest = 30;

    private readonly float[] _said;
    private readonly float[] _right;

    private Recalibration(float[] said, float[] right) => (_said, _right) = (said, right);

    /// <summary>Leaves every probability as it is.</summary>
    public static Recalibration None { get; } = new([0, 1], [0, 1]);

    /// <summary>Measures.</summary>
    /// <param name="answers">What the model said of each held-out answer, and whether it was right.</param>
    public static Recalibration Of(IEnumerable<(float Probability, bool IsRight)> answers)
    {
        List<float> said = [0], right = [0];
        foreach (var bin in answers.GroupBy(a => Math.Min((int)(a.Probability * Bins), Bins - 1)).OrderBy(g => g.Key))
        {
            if (bin.Count() < Fewest) continue;
            said.Add(bin.Average(a => a.Probability));
            // More sure is never less right.
            right.Add(Math.Max(right[^1], bin.Count(a => a.IsRight) / (float)bin.Count()));
        }
        said.Add(1);
        right.Add(1);
        return new Recalibration([.. said], [.. right]);
    }

    /// <summary>Reads it out of a model file.</summary>
    /// <exception cref="InstallationException">It is missing.</exception>
    public static Recalibration Read(ModelFile file, string name)
    {
        var count = file.Number(name + ".points");
        return new Recalibration(file.Numbers(name + ".said", count), file.Numbers(name + ".right", count));
    }

    /// <summary>Writes it into a model file.</summary>
    public void Write(ModelFile file, string name)
    {
        file.SetNumber(name + ".points", _said.Length);
        file.SetNumbers(name + ".said", _said);
        file.SetNumbers(name + ".right", _right);
    }

    /// <summary>The share right where a model says this, 0 to 1.</summary>
    public float Of(float probability)
    {
        var i = 1;
        while (i < _said.Length - 1 && _said[i] < probability) i++;
        var width = _said[i] - _said[i - 1];
        return width <= 0 ? _right[i] : _right[i - 1] + ((_right[i] - _right[i - 1]) * Math.Clamp((probability - _said[i - 1]) / width, 0, 1));
    }
}
