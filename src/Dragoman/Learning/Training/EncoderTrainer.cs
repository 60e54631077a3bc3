namespace Dragoman.Learning.Training;

/// <summary>The encoder under training: the same arithmetic as <see cref="Encoder"/>, with dropout, caches and the backward pass.</summary>
internal sealed class EncoderTrainer
{
    private readonly int _width;
    private readonly Parameter[] _tables;
    private readonly HashSet<int>[] _touched;
    private readonly GatedLayer[] _layers;
    private readonly Dropout[] _dropouts;
    private float[][] _states = [];

    public EncoderTrainer(WordInputs inputs, int width, int layers, float dropout, Random random)
        : this([.. Enumerable.Range(0, inputs.Views).Select(inputs.Rows)], width, layers, dropout, random)
    {
    }

    public EncoderTrainer(IReadOnlyList<int> rows, int width, int layers, float dropout, Random random)
    {
        _width = width;
        _tables = [.. rows.Select(count => new Parameter(count * width, 0.3f / rows.Count, random))];
        _touched = [.. _tables.Select(_ => new HashSet<int>())];
        _layers = [.. Enumerable.Range(0, layers).Select(_ => new GatedLayer(width, random))];
        _dropouts = [.. Enumerable.Range(0, layers + 1).Select(_ => new Dropout(dropout, random))];
    }

    /// <summary>The averaged weights.</summary>
    public EncoderWeights Averaged => new(
        _width,
        [.. _tables.Select(t => t.Average.ToArray())],
        [.. _layers.Select(l => l.Dense.Weights.Average.ToArray())],
        [.. _layers.Select(l => l.Dense.Bias.Average.ToArray())]);

    /// <summary>Encodes a batch; the result is words × width and is valid until the next call.</summary>
    public float[] Forward(Batch batch)
    {
        Reserve(batch.Words * _width);
        var states = _states[0].AsSpan(0, batch.Words * _width);
        states.Clear();
        for (var word = 0; word < batch.Words; word++)
            for (var view = 0; view < _tables.Length; view++)
                Kernels.Add(_tables[view].Value.AsSpan(batch.Rows[(word * _tables.Length) + view] * _width, _width), states.Slice(word * _width, _width));
        _dropouts[0].Forward(states);
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer].Forward(batch, _states[layer], _states[layer + 1]);
            _dropouts[layer + 1].Forward(_states[layer + 1].AsSpan(0, batch.Words * _width));
        }
        return _states[^1];
    }

    /// <summary>Takes the gradient of the result back to all weights; the buffer is used up.</summary>
    public void Backward(Batch batch, float[] gradient)
    {
        var length = batch.Words * _width;
        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            _dropouts[layer + 1].Backward(gradient.AsSpan(0, length));
            gradient = _layers[layer].Backward(batch, _states[layer], gradient);
        }
        _dropouts[0].Backward(gradient.AsSpan(0, length));
        for (var word = 0; word < batch.Words; word++)
        {
            for (var view = 0; view < _tables.Length; view++)
            {
                var row = batch.Rows[(word * _tables.Length) + view];
                _touched[view].Add(row);
                Kernels.Add(gradient.AsSpan(word * _width, _width), _tables[view].Gradient.AsSpan(row * _width, _width));
            }
        }
    }

    /// <summary>Takes a step; of the tables only the rows that occurred move.</summary>
    public void Step(float rate, int step)
    {
        for (var view = 0; view < _tables.Length; view++)
        {
            foreach (var row in _touched[view].Order()) _tables[view].Step(row * _width, _width, rate, step);
            _touched[view].Clear();
        }
        foreach (var layer in _layers) layer.Dense.Step(rate, step);
    }

    private void Reserve(int length)
    {
        if (_states.Length > 0 && _states[0].Length >= length) return;
        _states = [.. Enumerable.Range(0, _layers.Length + 1).Select(_ => new float[length * 3 / 2])];
    }
}
