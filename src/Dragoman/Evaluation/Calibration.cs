using System.Globalization;

namespace Dragoman.Evaluation;

/// <summary>How far stated confidence and share of right answers lie apart: the expected calibration error over ten bins of equal width (Naeini et al. 2015). Not thread-safe while it is filled.</summary>
public sealed class Calibration
{
    private const int Bins = 10;

    private readonly (int Count, double Confidence, int Right)[] _bins = new (int, double, int)[Bins];

    /// <summary>Number of answers.</summary>
    public int Count => _bins.Sum(b => b.Count);

    /// <summary>The error, 0 to 1; 0 without answers.</summary>
    public double Error => Count == 0 ? 0 : _bins.Sum(b => Math.Abs(b.Confidence - b.Right)) / Count;

    /// <summary>Adds an answer.</summary>
    /// <param name="confidence">Stated confidence, 0 to 1.</param>
    /// <param name="isRight">Whether it was right.</param>
    public void Add(double confidence, bool isRight)
    {
        ref var bin = ref _bins[Math.Clamp((int)(confidence * Bins), 0, Bins - 1)];
        bin = (bin.Count + 1, bin.Confidence + confidence, bin.Right + (isRight ? 1 : 0));
    }

    /// <summary>The error and, bin by bin, mean confidence and share right.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"calibration error {Error:0.000} over {Count} ({string.Join(", ", _bins.Where(b => b.Count > 0).Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Confidence / b.Count:0.00}: {(double)b.Right / b.Count:0.00} of {b.Count}")))})");
}
