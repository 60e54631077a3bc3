using Dragoman.Documents;
using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Parsing;

/// <summary>The scoring of heads and relations under training: forward, loss and backward for one batch.</summary>
internal sealed class ArcScorer
{
    private const float Leak = 0.1f;

    private readonly ParserTrainerOptions _options;
    private readonly DenseLayer _projection;
    private readonly DenseLayer _arc;
    private readonly DenseLayer _label;
    private readonly Dropout _dropout;
    private float[] _projected = [], _projectedGradient = [], _heads = [], _dependents = [], _turned = [], _turnedGradient = [], _dependentGradient = [];
    private float[] _joined = [], _labelScores = [], _joinedGradient = [], _headsTurned = [], _scores = [], _buffer = [];

    public ArcScorer(ParserTrainerOptions options, Random random)
    {
        _options = options;
        _projection = new DenseLayer(options.Width, Projected, random);
        _arc = new DenseLayer(options.ArcWidth, options.ArcWidth, random);
        _label = new DenseLayer(options.LabelWidth, ParserWeights.Columns, random);
        _dropout = new Dropout(options.Dropout, random);
    }

    /// <summary>The gradient of the encoder's states after <see cref="Learn"/>.</summary>
    public float[] StateGradient { get; private set; } = [];

    /// <summary>The averaged weights.</summary>
    public ParserWeights Averaged => new(
        _options.ArcWidth, _options.LabelWidth, [.. _projection.Weights.Average], [.. _projection.Bias.Average], [.. _arc.Weights.Average], [.. _arc.Bias.Average],
        [.. _label.Weights.Average], [.. _label.Bias.Average]);

    private int Projected => 2 * (_options.ArcWidth + _options.LabelWidth);

    /// <summary>Adds the gradients of one batch and returns its loss, summed over words.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="states">The encoder's states.</param>
    /// <param name="heads">Gold heads, counted from the root of each sentence; -1 for the roots themselves.</param>
    /// <param name="labels">Gold relations.</param>
    public double Learn(Batch batch, float[] states, int[] heads, int[] labels)
    {
        Reserve(batch.Words);
        var projected = _projected.AsSpan(0, batch.Words * Projected);
        _projection.Forward(states, projected, batch.Words);
        for (var word = 0; word < batch.Words; word++)
        {
            var arc = projected.Slice(word * Projected, 2 * _options.ArcWidth);
            for (var i = 0; i < arc.Length; i++) if (arc[i] < 0) arc[i] *= Leak;
        }
        // The sign of a silenced number is lost; the backward pass needs it only where the mask is not zero.
        _dropout.Forward(projected);
        Array.Clear(_projectedGradient, 0, projected.Length);
        var loss = Arcs(batch, heads) + Labels(batch, heads, labels);
        var gradient = _projectedGradient.AsSpan(0, projected.Length);
        _dropout.Backward(gradient);
        for (var word = 0; word < batch.Words; word++)
        {
            for (var i = 0; i < 2 * _options.ArcWidth; i++) if (projected[(word * Projected) + i] < 0) gradient[(word * Projected) + i] *= Leak;
        }
        Array.Clear(StateGradient, 0, batch.Words * _options.Width);
        _projection.Backward(states.AsSpan(0, batch.Words * _options.Width), gradient, StateGradient, batch.Words);
        return loss;
    }

    public void Step(float rate, int step)
    {
        _projection.Step(rate, step);
        _arc.Step(rate, step);
        _label.Step(rate, step);
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
        {
            Kernels.MultiplyAdd(_scores.AsSpan(word * stride, words), _heads.AsSpan(start * width, words * width), _turnedGradient.AsSpan((start + word) * width, width), 1, words, width);
        }
        if (_buffer.Length < words * Math.Max(words, width)) _buffer = new float[words * Math.Max(words, width) * 2];
        for (var word = 0; word < words; word++)
            for (var head = 0; head < words; head++) _buffer[(head * words) + word] = _scores[(word * stride) + head];
        for (var head = 0; head < words; head++)
            Kernels.MultiplyAdd(_buffer.AsSpan(head * words, words), _turned.AsSpan(start * width, words * width), _projectedGradient.AsSpan((start + head) * Projected, width), 1, words, width);
        return loss;
    }

    private double Labels(Batch batch, int[] heads, int[] labels)
    {
        var width = _options.LabelWidth;
        var columns = ParserWeights.Columns;
        var headPart = 2 * _options.ArcWidth;
        for (var sentence = 0; sentence < batch.Sentences; sentence++)
        {
            var start = batch.Starts[sentence];
            for (var word = start; word < batch.Starts[sentence + 1]; word++)
            {
                var sum = _joined.AsSpan(word * width, width);
                if (heads[word] < 0)
                {
                    sum.Clear();
                    continue;
                }
                _projected.AsSpan(((start + heads[word]) * Projected) + headPart, width).CopyTo(sum);
                Kernels.Add(_projected.AsSpan((word * Projected) + headPart + width, width), sum);
                for (var i = 0; i < width; i++) if (sum[i] < 0) sum[i] = 0;
            }
        }
        _label.Forward(_joined, _labelScores, batch.Words);
        double loss = 0;
        for (var word = 0; word < batch.Words; word++)
        {
            var row = _labelScores.AsSpan(word * columns, columns);
            if (heads[word] < 0) row.Clear();
            else loss += Softmax.Gradient(row, TagNames.RelationCount, labels[word]);
        }
        Array.Clear(_joinedGradient, 0, batch.Words * width);
        _label.Backward(_joined.AsSpan(0, batch.Words * width), _labelScores.AsSpan(0, batch.Words * columns), _joinedGradient, batch.Words);
        for (var sentence = 0; sentence < batch.Sentences; sentence++)
        {
            var start = batch.Starts[sentence];
            for (var word = start; word < batch.Starts[sentence + 1]; word++)
            {
                if (heads[word] < 0) continue;
                var gradient = _joinedGradient.AsSpan(word * width, width);
                for (var i = 0; i < width; i++) if (_joined[(word * width) + i] <= 0) gradient[i] = 0;
                Kernels.Add(gradient, _projectedGradient.AsSpan(((start + heads[word]) * Projected) + headPart, width));
                Kernels.Add(gradient, _projectedGradient.AsSpan((word * Projected) + headPart + width, width));
            }
        }
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
        _joined = new float[room * _options.LabelWidth];
        _joinedGradient = new float[room * _options.LabelWidth];
        _labelScores = new float[room * ParserWeights.Columns];
    }
}
