using Dragoman.Documents;
using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Parsing;

/// <summary>The choice of relations under training, on gold arcs: head, dependent and their distance, summed, rectified, and one layer more.</summary>
internal sealed class RelationScorer(ParserTrainerOptions options, int projected, Random random)
{
    private readonly Dropout _dropout = new(options.Dropout, random);
    private float[] _joined = [], _scores = [], _gradient = [];

    public Parameter Distances { get; } = new(TransitionFeatures.DistanceRows * options.LabelWidth, 0.1f, random);

    public DenseLayer Label { get; } = new(options.LabelWidth, TransitionWeights.Columns, random);

    /// <summary>Adds the gradients of one batch to the weights and to that of the projected words; returns the loss.</summary>
    public double Learn(Batch batch, ReadOnlySpan<float> words, Span<float> wordsGradient, int[] heads, int[] labels)
    {
        var width = options.LabelWidth;
        var columns = TransitionWeights.Columns;
        if (_joined.Length < batch.Words * width)
        {
            var room = batch.Words * 3 / 2;
            (_joined, _gradient, _scores) = (new float[room * width], new float[room * width], new float[room * columns]);
        }
        var joined = _joined.AsSpan(0, batch.Words * width);
        for (var sentence = 0; sentence < batch.Sentences; sentence++) Join(words, batch.Starts[sentence], batch.Starts[sentence + 1], heads);
        _dropout.Forward(joined);
        Label.Forward(joined, _scores, batch.Words);
        double loss = 0;
        for (var word = 0; word < batch.Words; word++)
        {
            var row = _scores.AsSpan(word * columns, columns);
            if (heads[word] < 0) row.Clear();
            else loss += Softmax.Gradient(row, TagNames.RelationCount, labels[word]);
        }
        Array.Clear(_gradient, 0, batch.Words * width);
        Label.Backward(joined, _scores.AsSpan(0, batch.Words * columns), _gradient, batch.Words);
        _dropout.Backward(_gradient.AsSpan(0, batch.Words * width));
        for (var sentence = 0; sentence < batch.Sentences; sentence++) Part(wordsGradient, batch.Starts[sentence], batch.Starts[sentence + 1], heads);
        return loss;
    }

    public void Step(float rate, int step)
    {
        Distances.Step(0, Distances.Value.Length, rate, step);
        Label.Step(rate, step);
    }

    private int HeadPart => projected - (2 * options.LabelWidth);

    private void Join(ReadOnlySpan<float> words, int start, int end, int[] heads)
    {
        var width = options.LabelWidth;
        for (var word = start; word < end; word++)
        {
            var sum = _joined.AsSpan(word * width, width);
            sum.Clear();
            if (heads[word] < 0) continue;
            Kernels.Add(Distances.Value.AsSpan(TransitionFeatures.Distance(heads[word], word - start) * width, width), sum);
            Kernels.Add(words.Slice(((start + heads[word]) * projected) + HeadPart, width), sum);
            Kernels.Add(words.Slice((word * projected) + HeadPart + width, width), sum);
            Kernels.Rectify(sum);
        }
    }

    private void Part(Span<float> wordsGradient, int start, int end, int[] heads)
    {
        var width = options.LabelWidth;
        for (var word = start; word < end; word++)
        {
            if (heads[word] < 0) continue;
            var gradient = _gradient.AsSpan(word * width, width);
            for (var i = 0; i < width; i++) if (_joined[(word * width) + i] <= 0) gradient[i] = 0;
            Kernels.Add(gradient, Distances.Gradient.AsSpan(TransitionFeatures.Distance(heads[word], word - start) * width, width));
            Kernels.Add(gradient, wordsGradient.Slice(((start + heads[word]) * projected) + HeadPart, width));
            Kernels.Add(gradient, wordsGradient.Slice((word * projected) + HeadPart + width, width));
        }
    }
}
