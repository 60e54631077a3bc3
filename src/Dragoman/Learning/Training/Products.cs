namespace Dragoman.Learning.Training;

/// <summary>The two matrix products of the backward pass, by transposing and using the one kernel.</summary>
internal static class Products
{
    /// <summary>dw += xᵀ · dy, with x of rows×inputs and dy of rows×outputs.</summary>
    public static void AddOuter(ReadOnlySpan<float> x, ReadOnlySpan<float> dy, Span<float> dw, int rows, int inputs, int outputs, ref float[] buffer)
    {
        if (buffer.Length < rows * inputs) buffer = new float[rows * inputs * 3 / 2];
        Kernels.Transpose(x, buffer, rows, inputs);
        Kernels.MultiplyAdd(buffer, dy, dw, inputs, rows, outputs);
    }

    /// <summary>dx += dy · wᵀ, with w of inputs×outputs; inputs must be a multiple of 8.</summary>
    public static void AddTransposed(ReadOnlySpan<float> dy, ReadOnlySpan<float> w, Span<float> dx, int rows, int inputs, int outputs, ref float[] buffer)
    {
        if (buffer.Length < inputs * outputs) buffer = new float[inputs * outputs];
        Kernels.Transpose(w, buffer, inputs, outputs);
        Kernels.MultiplyAdd(dy, buffer, dx, rows, outputs, inputs);
    }
}
