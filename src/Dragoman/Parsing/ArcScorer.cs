using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Parsing;

/// <summary>The scoring of all pairs of words as head and dependent under training: forward, loss and backward for one batch.</summary>
internal sealed class ArcScorer
{
    private readonly ParserTrainerOptions _options;
    private readonly DenseLayer _projection;
    private readonly DenseLayer _arc;
    private readonly Dropout _dropout;
    private float[] _projected = [], _projectedGradient = [], _heads = [], _dependents = [], _turned = [], _turnedGradient = [], _dependentGradient = [];
    private float[] _headsTurned = [], _scores = [], _buffer = [];

    public ArcScorer(ParserTrainerOptions options, Random random)
    {
        _options = options;
        _projection = new DenseLayer(options.Width, Projected, random);
        _arc = new DenseLayer(options.ArcWidth, options.ArcWidth, random);
        _dropout = new Dropout(options.Dropout, random);
    }

    /// <summary>The gradient of the encoder's states after <see cref="Learn"/>.</summary>
    public float[] StateGradient { get; private set; } = [];

    /// <summary>The averaged weights.</summary>
    public ArcWeights Averaged => new(_options.ArcWidth, [.. _projection.Weights.Average], [.. _projection.Bias.Average], [.. _arc.Weights.Average], [.. _arc.Bias.Average]);

    private int Projected => 2 * _options.ArcWidth;

    /// <summary>Adds the gradients of one batch and returns its loss, summed over words.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="states">The encoder's states.</param>
    /// <param name="heads">Gold heads, counted from the root of each sentence; -1 for the roots themselves.</param>
    public double Learn(Batch batch, float[] states, int[] heads)
    {
        Reserve(batch.Words);
        var projected = _projected.AsSpan(0, batch.Words * Projected);
        _projection.Forward(states, projected, batch.Words);
        Kernels.RectifyLeaking(projected, ArcWeights.Leak);
        // The sign of a silenced number is lost; the backward pass needs it only where the mask is not zero.
        _dropout.Forward(projected);
        Array.Clear(_projectedGradient, 0, projected.Length);
        var loss = Arcs(batch, heads);
        var gradient = _projectedGradient.AsSpan(0, projected.Length);
        _dropout.Backward(gradient);
        for (var i = 0; i < gradient.Length; i++) if (projected[i] < 0) gradient[i] *= ArcWeights.Leak;
        Array.Clear(StateGradient, 0, batch.Words * _options.Width);
        _projection.Backward(states.AsSpan(0, batch.Words * _options.Width), gradient, StateGradient, batch.Words);
        return loss;
    }

    public void Step(float rate, int step)
    {
        _projection.Step(rate, step);
        _arc.Step(rate, step);
    }

    private double Arcs(Batch batch, int[] gold)
    {
        var width = _options.ArcWidth;
        for (var word = 0; word < batch.Words; word++)
        {
            _projected.AsSpan(word * Projected, width).CopyTo(_heads.AsSpan(word * width));
            _projected.AsSpan((word * Projected) + width, width).CopyTo(_dependents.AsSpan(word * width));
        }
        _arc.Forward(_dependents, _turned, batch.Words);
        Array.Clear(_turnedGradient, 0, batch.Words * width);
        Array.Clear(_dependentGradient, 0, batch.Words * width);
        double loss = 0;
        for (var sentence = 0; sentence < batch.Sentences; sentence++) loss += Sentence(batch.Starts[sentence], batch.Starts[sentence + 1], gold);
        _arc.Backward(_dependents.AsSpan(0, batch.Words * width), _turnedGradient.AsSpan(0, batch.Words * width), _dependentGradient, batch.Words);
        for (var word = 0; word < batch.Words; word++)
            Kernels.Add(_dependentGradient.AsSpan(word * width, width), _projectedGradient.AsSpan((word * Projected) + width, width));
        return loss;
    }

    // Scores of one sentence, their loss, and the gradients of both sides.
    private double Sentence(int start, int end, int[] gold)
    {
        var width = _options.ArcWidth;
        var words = end - start;
        var stride = (words + 7) / 8 * 8;
        if (_scores.Length < words * stride) _scores = new float[words * stride * 2];
        if (_headsTurned.Length < width * stride) _headsTurned = new float[width * stride * 2];
        Array.Clear(_headsTurned, 0, width * stride);
        Array.Clear(_scores, 0, words * stride);
        for (var word = 0; word < words; word++)
            for (var i = 0; i < width; i++) _headsTurned[(i * stride) + word] = _heads[((start + word) * width) + i];
        Kernels.MultiplyAdd(_turned.AsSpan(start * width, words * width), _headsTurned, _scores, words, width, stride);
        double loss = 0;
        Array.Clear(_scores, 0, stride);
        for (var word = 1; word < words; word++)
        {
            var row = _scores.AsSpan(word * stride, stride);
            row[word] = -1e9f;
            loss += Softmax.Gradient(row, words, gold[start + word]);
        }
        // scores = turned · headsᵀ, so turned' = scores' · heads and heads' = scores'ᵀ · turned.
        for (var word = 1; word < words; word++)
            Kernels.MultiplyAdd(_scores.AsSpan(word * stride, words), _heads.AsSpan(start * width, words * width), _turnedGradient.AsSpan((start + word) * width, width), 1, words, width);
        if (_buffer.Length < words * Math.Max(words, width)) _buffer = new float[words * Math.Max(words, width) * 2];
        for (var word = 0; word < words; word++)
            for (var head = 0; head < words; head++) _buffer[(head * words) + word] = _scores[(word * stride) + head];
        for (var head = 0; head < words; head++)
            Kernels.MultiplyAdd(_buffer.AsSpan(head * words, words), _turned.AsSpan(start * width, words * width), _projectedGradient.AsSpan((start + head) * Projected, width), 1, words, width);
        return loss;
    }

    private void Reserve(int words)
    {
        if (_heads.Length >= words * _options.ArcWidth) return;
        var room = words * 3 / 2;
        _projected = new float[room * Projected];
        _projectedGradient = new float[room * Projected];
        StateGradient = new float[room * _options.Width];
        _heads = new float[room * _options.ArcWidth];
        _dependents = new float[room * _options.ArcWidth];
        _turned = new float[room * _options.ArcWidth];
        _turnedGradient = new float[room * _options.ArcWidth];
        _dependentGradient = new float[room * _options.ArcWidth];
    }
}
