using System.Runtime.Intrinsics;

namespace Dragoman.Learning.Training;

/// <summary>Weights under training with their gradient, the two moments of Adam and a running average. Not thread-safe.</summary>
internal sealed class Parameter
{
    // The average forgets at this rate per step; models are saved from it.
    private const float AverageDecay = 0.998f;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float[] _average;

    /// <summary>Weights drawn uniformly from ±scale.</summary>
    public Parameter(int length, float scale, Random random)
    {
        Value = new float[length];
        for (var i = 0; i < length; i++) Value[i] = ((float)random.NextDouble() * 2 - 1) * scale;
        Gradient = new float[length];
        _first = new float[length];
        _second = new float[length];
        _average = [.. Value];
    }

    /// <summary>The weights.</summary>
    public float[] Value { get; }

    /// <summary>The gradient of the loss, summed over the batch.</summary>
    public float[] Gradient { get; }

    /// <summary>The averaged weights.</summary>
    public ReadOnlySpan<float> Average => _average;

    /// <summary>Takes one step on a stretch of the weights (all of them, or one row of a table) and clears its gradient.</summary>
    public void Step(int start, int length, float rate, int step)
    {
        const float Beta1 = 0.9f, Beta2 = 0.95f, Epsilon = 1e-8f;
        var correction = MathF.Sqrt(1 - MathF.Pow(Beta2, step)) / (1 - MathF.Pow(Beta1, step));
        // Early averages would remember the random start.
        var decay = Math.Min(AverageDecay, (1f + step) / (10f + step));
        var i = start;
        for (; i + Vector256<float>.Count <= start + length; i += Vector256<float>.Count)
        {
            var at = (nuint)i;
            var gradient = Vector256.LoadUnsafe(ref Gradient[0], at);
            var first = (Vector256.LoadUnsafe(ref _first[0], at) * Beta1) + (gradient * (1 - Beta1));
            var second = (Vector256.LoadUnsafe(ref _second[0], at) * Beta2) + (gradient * gradient * (1 - Beta2));
            var value = Vector256.LoadUnsafe(ref Value[0], at) - (first * (rate * correction) / (Vector256.Sqrt(second) + Vector256.Create(Epsilon)));
            first.StoreUnsafe(ref _first[0], at);
            second.StoreUnsafe(ref _second[0], at);
            value.StoreUnsafe(ref Value[0], at);
            ((Vector256.LoadUnsafe(ref _average[0], at) * decay) + (value * (1 - decay))).StoreUnsafe(ref _average[0], at);
            Vector256<float>.Zero.StoreUnsafe(ref Gradient[0], at);
        }
        for (; i < start + length; i++)
        {
            var gradient = Gradient[i];
            _first[i] = (Beta1 * _first[i]) + ((1 - Beta1) * gradient);
            _second[i] = (Beta2 * _second[i]) + ((1 - Beta2) * gradient * gradient);
            Value[i] -= rate * correction * _first[i] / (MathF.Sqrt(_second[i]) + Epsilon);
            _average[i] = (decay * _average[i]) + ((1 - decay) * Value[i]);
            Gradient[i] = 0;
        }
    }
}
