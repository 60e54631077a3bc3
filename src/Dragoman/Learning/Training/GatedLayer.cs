using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Learning.Training;

/// <summary>One gated convolution layer under training: forward with caches, and backward through the recurrence.</summary>
internal sealed class GatedLayer(int width, Random random)
{
    // The encoder's width is a multiple of 16: each direction has whole vectors.
    private const int Lane = 8;

    private float[] _window = [];
    private float[] _gates = [];
    private float[] _memory = [];
    private float[] _windowGradient = [];
    private float[] _inputGradient = [];

    public DenseLayer Dense { get; } = new(3 * width, 3 * width, random);

    public void Forward(Batch batch, float[] input, float[] output)
    {
        Reserve(batch.Words);
        for (var sentence = 0; sentence < batch.Sentences; sentence++) Gather(input, batch.Starts[sentence], batch.Starts[sentence + 1]);
        Dense.Forward(_window, _gates, batch.Words);
        Activate(batch.Words);
        for (var sentence = 0; sentence < batch.Sentences; sentence++)
        {
            var (start, end) = (batch.Starts[sentence], batch.Starts[sentence + 1]);
            Recur(input, output, start, end, 0, width / 2, 1);
            Recur(input, output, start, end, width / 2, width, -1);
        }
    }

    /// <summary>The gradient of the input, valid until the next call.</summary>
    public float[] Backward(Batch batch, float[] input, float[] gradient)
    {
        Array.Clear(_inputGradient, 0, batch.Words * width);
        Array.Clear(_windowGradient, 0, batch.Words * 3 * width);
        for (var sentence = 0; sentence < batch.Sentences; sentence++)
        {
            var (start, end) = (batch.Starts[sentence], batch.Starts[sentence + 1]);
            Unroll(input, gradient, start, end, 0, width / 2, 1);
            Unroll(input, gradient, start, end, width / 2, width, -1);
        }
        // The gates now hold the gradients of their own inputs.
        Dense.Backward(_window.AsSpan(0, batch.Words * 3 * width), _gates.AsSpan(0, batch.Words * 3 * width), _windowGradient, batch.Words);
        for (var sentence = 0; sentence < batch.Sentences; sentence++) Scatter(batch.Starts[sentence], batch.Starts[sentence + 1]);
        return _inputGradient;
    }

    private void Gather(float[] input, int start, int end)
    {
        for (var word = start; word < end; word++)
        {
            var at = _window.AsSpan(word * 3 * width, 3 * width);
            if (word > start) input.AsSpan((word - 1) * width, width).CopyTo(at);
            else at[..width].Clear();
            input.AsSpan(word * width, width).CopyTo(at[width..]);
            if (word + 1 < end) input.AsSpan((word + 1) * width, width).CopyTo(at[(2 * width)..]);
            else at[(2 * width)..].Clear();
        }
    }

    private void Scatter(int start, int end)
    {
        for (var word = start; word < end; word++)
        {
            var at = _windowGradient.AsSpan(word * 3 * width, 3 * width);
            if (word > start) Kernels.Add(at[..width], _inputGradient.AsSpan((word - 1) * width, width));
            Kernels.Add(at[width..(2 * width)], _inputGradient.AsSpan(word * width, width));
            if (word + 1 < end) Kernels.Add(at[(2 * width)..], _inputGradient.AsSpan((word + 1) * width, width));
        }
    }

    private void Activate(int words)
    {
        ref var gates = ref MemoryMarshal.GetArrayDataReference(_gates);
        for (var word = 0; word < words; word++)
        {
            var start = word * 3 * width;
            for (var i = start; i < start + width; i += Lane) Kernels.Tanh(Vector256.LoadUnsafe(ref gates, (nuint)i)).StoreUnsafe(ref gates, (nuint)i);
            for (var i = start + width; i < start + (3 * width); i += Lane) Kernels.Sigmoid(Vector256.LoadUnsafe(ref gates, (nuint)i)).StoreUnsafe(ref gates, (nuint)i);
        }
    }

    private void Recur(float[] input, float[] output, int start, int end, int from, int to, int step)
    {
        ref var gates = ref MemoryMarshal.GetArrayDataReference(_gates);
        for (var column = from; column < to; column += Lane)
        {
            var memory = Vector256<float>.Zero;
            for (var word = step > 0 ? start : end - 1; word >= start && word < end; word += step)
            {
                var gate = (nuint)((word * 3 * width) + column);
                var candidate = Vector256.LoadUnsafe(ref gates, gate);
                var forget = Vector256.LoadUnsafe(ref gates, gate + (nuint)width);
                var highway = Vector256.LoadUnsafe(ref gates, gate + (nuint)(2 * width));
                memory = Vector256.FusedMultiplyAdd(forget, memory - candidate, candidate);
                var place = (nuint)((word * width) + column);
                memory.StoreUnsafe(ref _memory[0], place);
                var old = Vector256.LoadUnsafe(ref input[0], place);
                Vector256.FusedMultiplyAdd(highway, memory - old, old).StoreUnsafe(ref output[0], place);
            }
        }
    }

    private void Unroll(float[] input, float[] gradient, int start, int end, int from, int to, int step)
    {
        var one = Vector256<float>.One;
        ref var gates = ref MemoryMarshal.GetArrayDataReference(_gates);
        for (var column = from; column < to; column += Lane)
        {
            var carried = Vector256<float>.Zero;
            // Against the direction of the forward pass.
            for (var word = step > 0 ? end - 1 : start; word >= start && word < end; word -= step)
            {
                var place = (nuint)((word * width) + column);
                var gate = (nuint)((word * 3 * width) + column);
                var candidate = Vector256.LoadUnsafe(ref gates, gate);
                var forget = Vector256.LoadUnsafe(ref gates, gate + (nuint)width);
                var highway = Vector256.LoadUnsafe(ref gates, gate + (nuint)(2 * width));
                var before = word - step;
                var past = before >= start && before < end ? Vector256.LoadUnsafe(ref _memory[0], (nuint)((before * width) + column)) : Vector256<float>.Zero;
                var upper = Vector256.LoadUnsafe(ref gradient[0], place);
                var memory = Vector256.FusedMultiplyAdd(upper, highway, carried);
                (Vector256.LoadUnsafe(ref _inputGradient[0], place) + (upper * (one - highway))).StoreUnsafe(ref _inputGradient[0], place);
                carried = memory * forget;
                (memory * (one - forget) * (one - (candidate * candidate))).StoreUnsafe(ref gates, gate);
                (memory * (past - candidate) * forget * (one - forget)).StoreUnsafe(ref gates, gate + (nuint)width);
                (upper * (Vector256.LoadUnsafe(ref _memory[0], place) - Vector256.LoadUnsafe(ref input[0], place)) * highway * (one - highway)).StoreUnsafe(ref gates, gate + (nuint)(2 * width));
            }
        }
    }

    private void Reserve(int words)
    {
        if (_memory.Length >= words * width) return;
        var room = words * 3 / 2;
        _window = new float[room * width * 3];
        _gates = new float[room * width * 3];
        _windowGradient = new float[room * width * 3];
        _memory = new float[room * width];
        _inputGradient = new float[room * width];
    }
}
