namespace Dragoman.Learning.Training;

/// <summary>y = x · W + b under training.</summary>
internal sealed class DenseLayer
{
    private readonly int _inputs;
    private readonly int _outputs;
    private float[] _transposed = [];
    private float[] _weightsTransposed = [];

    public DenseLayer(int inputs, int outputs, Random random)
    {
        (_inputs, _outputs) = (inputs, outputs);
        Weights = new Parameter(inputs * outputs, MathF.Sqrt(6f / (inputs + outputs)), random);
        Bias = new Parameter(outputs, 0, random);
    }

    public Parameter Weights { get; }

    public Parameter Bias { get; }

    /// <summary>Writes rows × outputs.</summary>
    public void Forward(ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        for (var row = 0; row < rows; row++) Bias.Value.CopyTo(y[(row * _outputs)..]);
        Kernels.MultiplyAdd(x, Weights.Value, y, rows, _inputs, _outputs);
    }

    /// <summary>Adds to the gradients of weights and bias, and to that of the input unless it is empty.</summary>
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dx, int rows)
    {
        for (var row = 0; row < rows; row++) Kernels.Add(dy.Slice(row * _outputs, _outputs), Bias.Gradient);
        Products.AddOuter(x, dy, Weights.Gradient, rows, _inputs, _outputs, ref _transposed);
        if (!dx.IsEmpty) Products.AddTransposed(dy, Weights.Value, dx, rows, _inputs, _outputs, ref _weightsTransposed);
    }

    public void Step(float rate, int step)
    {
        Weights.Step(0, Weights.Value.Length, rate, step);
        Bias.Step(0, Bias.Value.Length, rate, step);
    }
}
