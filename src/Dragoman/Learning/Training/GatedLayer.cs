namespace Dragoman.Learning.Training;

/// <summary>One gated convolution layer under training: forward with caches, and backward through the recurrence.</summary>
internal sealed class GatedLayer(int width, Random random)
{
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
        for (var word = 0; word < words; word++)
        {
            var at = _gates.AsSpan(word * 3 * width, 3 * width);
            for (var i = 0; i < width; i++) at[i] = MathF.Tanh(at[i]);
            for (var i = width; i < 3 * width; i++) at[i] = 1 / (1 + MathF.Exp(-at[i]));
        }
    }

    private void Recur(float[] input, float[] output, int start, int end, int from, int to, int step)
    {
        for (var column = from; column < to; column++)
        {
            var memory = 0f;
            for (var word = step > 0 ? start : end - 1; word >= start && word < end; word += step)
            {
                var gate = (word * 3 * width) + column;
                var (candidate, forget, highway) = (_gates[gate], _gates[gate + width], _gates[gate + (2 * width)]);
                memory = (forget * memory) + ((1 - forget) * candidate);
                _memory[(word * width) + column] = memory;
                output[(word * width) + column] = (highway * memory) + ((1 - highway) * input[(word * width) + column]);
            }
        }
    }

    private void Unroll(float[] input, float[] gradient, int start, int end, int from, int to, int step)
    {
        for (var column = from; column < to; column++)
        {
            var carried = 0f;
            // Against the direction of the forward pass.
            for (var word = step > 0 ? end - 1 : start; word >= start && word < end; word -= step)
            {
                var place = (word * width) + column;
                var gate = (word * 3 * width) + column;
                var (candidate, forget, highway) = (_gates[gate], _gates[gate + width], _gates[gate + (2 * width)]);
                var before = word - step;
                var past = before >= start && before < end ? _memory[(before * width) + column] : 0;
                var upper = gradient[place];
                var memory = carried + (upper * highway);
                _inputGradient[place] += upper * (1 - highway);
                carried = memory * forget;
                _gates[gate] = memory * (1 - forget) * (1 - (candidate * candidate));
                _gates[gate + width] = memory * (past - candidate) * forget * (1 - forget);
                _gates[gate + (2 * width)] = upper * (_memory[place] - input[place]) * highway * (1 - highway);
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
