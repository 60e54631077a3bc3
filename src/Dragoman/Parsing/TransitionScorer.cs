using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Parsing;

/// <summary>The choice of moves and relations under training: forward, loss and backward for one batch.</summary>
internal sealed class TransitionScorer
{
    private readonly ParserTrainerOptions _options;
    private readonly Random _random;
    private readonly DenseLayer _projection;
    private readonly Parameter _table;
    private readonly Parameter _moves;
    private readonly Parameter _movesBias;
    private readonly RelationScorer _relations;
    private readonly Dropout _dropout;
    private readonly ArcEager _state = new();
    private readonly ArcEagerOracle _oracle = new();
    private readonly float[] _hidden, _mask, _hiddenGradient;
    private float[] _projected = [], _projectedGradient = [];

    public TransitionScorer(ParserTrainerOptions options, Random random)
    {
        (_options, _random) = (options, random);
        _projection = new DenseLayer(options.Width, Projected, random);
        _table = new Parameter(TransitionFeatures.Rows * options.Hidden, 0.1f, random);
        _moves = new Parameter(ArcEager.Moves * options.Hidden, 0.2f, random);
        _movesBias = new Parameter(ArcEager.Moves, 0, random);
        _relations = new RelationScorer(options, Projected, random);
        _dropout = new Dropout(options.Dropout, random);
        (_hidden, _mask, _hiddenGradient) = (new float[options.Hidden], new float[options.Hidden], new float[options.Hidden]);
    }

    /// <summary>The gradient of the encoder's states after <see cref="Learn"/>.</summary>
    public float[] StateGradient { get; private set; } = [];

    /// <summary>The averaged weights.</summary>
    public TransitionWeights Averaged => new(
        _options.Hidden, _options.LabelWidth, [.. _projection.Weights.Average], [.. _projection.Bias.Average], [.. _table.Average], [.. _moves.Average], [.. _movesBias.Average],
        [.. _relations.Distances.Average], [.. _relations.Label.Weights.Average], [.. _relations.Label.Bias.Average]);

    private int Projected => TransitionWeights.ProjectedFor(_options.Hidden, _options.LabelWidth);

    /// <summary>Adds the gradients of one batch and returns its loss, summed over moves and words.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="states">The encoder's states.</param>
    /// <param name="heads">Gold heads, counted from the root of each sentence; -1 for the roots themselves.</param>
    /// <param name="labels">Gold relations.</param>
    /// <param name="explore">How often the parser follows its own choice rather than a right one.</param>
    public double Learn(Batch batch, float[] states, int[] heads, int[] labels, float explore)
    {
        Reserve(batch.Words);
        var projected = _projected.AsSpan(0, batch.Words * Projected);
        var gradient = _projectedGradient.AsSpan(0, batch.Words * Projected);
        _projection.Forward(states, projected, batch.Words);
        gradient.Clear();
        var loss = _relations.Learn(batch, projected, gradient, heads, labels);
        for (var sentence = 0; sentence < batch.Sentences; sentence++)
        {
            var (start, words) = (batch.Starts[sentence], batch.Starts[sentence + 1] - batch.Starts[sentence]);
            loss += Sentence(projected.Slice(start * Projected, words * Projected), gradient.Slice(start * Projected, words * Projected), heads.AsSpan(start, words), explore);
        }
        Array.Clear(StateGradient, 0, batch.Words * _options.Width);
        _projection.Backward(states.AsSpan(0, batch.Words * _options.Width), gradient, StateGradient, batch.Words);
        return loss;
    }

    public void Step(float rate, int step)
    {
        _projection.Step(rate, step);
        foreach (var parameter in (ReadOnlySpan<Parameter>)[_table, _moves, _movesBias]) parameter.Step(0, parameter.Value.Length, rate, step);
        _relations.Step(rate, step);
    }

    private double Sentence(ReadOnlySpan<float> projected, Span<float> gradient, ReadOnlySpan<int> heads, float explore)
    {
        Span<int> slots = stackalloc int[TransitionFeatures.Slots];
        Span<int> rows = stackalloc int[TransitionFeatures.MostRows];
        Span<int> costs = stackalloc int[ArcEager.Moves];
        Span<float> scores = stackalloc float[ArcEager.Moves];
        double loss = 0;
        _state.Reset(heads.Length);
        _oracle.Take(heads);
        while (_state.Next < _state.Words)
        {
            _oracle.Costs(_state, costs);
            var seen = rows[..TransitionFeatures.Read(_state, slots, rows)];
            TransitionNet.Hidden(projected, Projected, slots, _table.Value, seen, _hidden);
            _dropout.Draw(_mask);
            Kernels.Scale(_mask, _hidden);
            for (var move = 0; move < ArcEager.Moves; move++) scores[move] = Kernels.Dot(_hidden, _moves.Value.AsSpan(move * _options.Hidden, _options.Hidden)) + _movesBias.Value[move];
            var next = Choose(scores, costs, explore);
            loss += MoveLoss.Gradient(scores, costs);
            Backward(gradient, slots, seen, scores);
            _state.Make(next);
        }
        return loss;
    }

    private Move Choose(ReadOnlySpan<float> scores, ReadOnlySpan<int> costs, float explore)
    {
        var isFree = _random.NextSingle() < explore;
        var least = ArcEagerOracle.Forbidden;
        foreach (var cost in costs) least = Math.Min(least, cost);
        var best = -1;
        for (var move = 0; move < scores.Length; move++)
            if (costs[move] != ArcEagerOracle.Forbidden && (isFree || costs[move] == least) && (best < 0 || scores[move] > scores[best])) best = move;
        return (Move)best;
    }

    private void Backward(Span<float> gradient, ReadOnlySpan<int> slots, ReadOnlySpan<int> rows, ReadOnlySpan<float> scores)
    {
        var width = _options.Hidden;
        Array.Clear(_hiddenGradient);
        for (var move = 0; move < ArcEager.Moves; move++)
        {
            if (scores[move] == 0) continue;
            Kernels.AddScaled(_moves.Value.AsSpan(move * width, width), scores[move], _hiddenGradient);
            Kernels.AddScaled(_hidden, scores[move], _moves.Gradient.AsSpan(move * width, width));
            _movesBias.Gradient[move] += scores[move];
        }
        // A number that was silenced or negative passes nothing on.
        for (var i = 0; i < width; i++) _hiddenGradient[i] = _hidden[i] > 0 ? _hiddenGradient[i] * _mask[i] : 0;
        foreach (var row in rows) Kernels.Add(_hiddenGradient, _table.Gradient.AsSpan(row * width, width));
        for (var slot = 0; slot < slots.Length; slot++) if (slots[slot] >= 0) Kernels.Add(_hiddenGradient, gradient.Slice((slots[slot] * Projected) + (slot * width), width));
    }

    private void Reserve(int words)
    {
        if (_projected.Length >= words * Projected) return;
        var room = words * 3 / 2;
        _projected = new float[room * Projected];
        _projectedGradient = new float[room * Projected];
        StateGradient = new float[room * _options.Width];
    }
}
