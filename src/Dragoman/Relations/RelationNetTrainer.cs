using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Relations;

/// <summary>Trains a <see cref="RelationNet"/>. Same examples and seed: same weights.</summary>
internal sealed class RelationNetTrainer
{
    private const int Width = 64;
    private const int Layers = 2;
    private const int Hidden = 64;
    private const int Epochs = 8;
    private const int BatchWords = 1000;
    private const float Rate = 2e-3f;
    private const float Silenced = 0.3f;

    // A text counts like so many words of a tagger, for the same rates.
    private const float Force = 8;

    // Hidden words make it read the rest; hidden acts make it read for itself what the rules have found.
    private const float HiddenWords = 0.12f;
    private const float HiddenActs = 0.3f;

    private readonly IReadOnlyList<(RelationCase Case, int Class, float Weight)> _examples;
    private readonly Random _random;
    private readonly EncoderTrainer _encoder;
    private readonly PerceptronTrainer _judge;
    private float[] _looks = [];
    private float[] _gradient = [];
    private float[] _lookGradient = [];
    private int[][] _from = [];

    public RelationNetTrainer(RelationInputs inputs, IReadOnlyList<(RelationCase Case, int Class, float Weight)> examples, int classes, int seed)
    {
        (_examples, _random) = (examples, new Random(seed));
        _encoder = new EncoderTrainer(inputs.Rows, Width, Layers, Silenced, _random);
        _judge = new PerceptronTrainer(RelationNet.Looks * Width, Hidden, classes, Silenced, _random);
    }

    /// <summary>Counts the words of one example.</summary>
    public static void Count(RelationInputs reader, Document document, MarkedTokens marks, Dictionary<string, int>[] counts)
    {
        for (var i = 0; i < document.Tokens.Count; i++)
        {
            var word = reader.Word(document, marks, i);
            Add(counts[0], word);
            Add(counts[1], InputWords.Stem(word).ToString());
            Add(counts[2], reader.Mask(document, i));
        }
    }

    /// <summary>The inputs for words counted.</summary>
    public static RelationInputs Make(LexiconSenses senses, Dictionary<string, int>[] counts) =>
        new(senses, Vocabulary.FromCounts(counts[0], 3), Vocabulary.FromCounts(counts[1], 4), Vocabulary.FromCounts(counts[2], 10));

    /// <summary>Trains.</summary>
    /// <param name="report">Told the loss after each pass.</param>
    public void Train(Action<string> report)
    {
        var schedule = new Schedule(Epochs, Rate, BatchWords);
        var lengths = _examples.Select(e => e.Case.Words).ToList();
        var steps = Epochs * schedule.Batches(lengths, lengths.Count, 0, new Random(0)).Count;
        var step = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            double loss = 0;
            foreach (var chosen in schedule.Batches(lengths, lengths.Count, 0, _random))
            {
                loss += Learn(chosen);
                var rate = schedule.Rate(++step, steps);
                _encoder.Step(rate, step);
                _judge.Step(rate, step);
            }
            report($"pass {epoch + 1} of {Epochs}: loss {loss / lengths.Count:0.0000}");
        }
    }

    /// <summary>What has been learned.</summary>
    public (EncoderWeights Weights, Perceptron Judge) Result => (_encoder.Averaged, _judge.Result());

    private static void Add(Dictionary<string, int> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;

    private double Learn(int[] chosen)
    {
        var batch = Join(chosen);
        const int Wide = RelationNet.Looks * Width;
        Reserve(chosen.Length, batch.Words);
        var states = _encoder.Forward(batch);
        var answers = new (int Class, float Weight)[chosen.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            var example = _examples[chosen[i]];
            RelationNet.Look(states, batch.Starts[i], example.Case, Width, _looks.AsSpan(i * Wide, Wide), _from[i]);
            answers[i] = (example.Class, example.Weight);
        }
        var loss = _judge.Learn(_looks.AsSpan(0, chosen.Length * Wide), answers, Force, _lookGradient);
        Array.Clear(_gradient, 0, batch.Words * Width);
        for (var i = 0; i < chosen.Length; i++) Spread(_lookGradient.AsSpan(i * Wide, Wide), batch.Starts[i], _examples[chosen[i]].Case, _from[i]);
        _encoder.Backward(batch, _gradient);
        return loss;
    }

    private void Spread(ReadOnlySpan<float> looks, int first, RelationCase seen, int[] from)
    {
        if (seen.Source >= 0) Kernels.Add(looks[..Width], _gradient.AsSpan((first + seen.Source) * Width, Width));
        if (seen.Target >= 0) Kernels.Add(looks.Slice(Width, Width), _gradient.AsSpan((first + seen.Target) * Width, Width));
        if (seen.Top >= 0) Kernels.Add(looks.Slice(2 * Width, Width), _gradient.AsSpan((first + seen.Top) * Width, Width));
        for (var i = 0; i < Width; i++)
        {
            _gradient[(from[i] * Width) + i] += looks[(3 * Width) + i];
            if (from[Width + i] >= 0) _gradient[(from[Width + i] * Width) + i] += looks[(4 * Width) + i];
        }
    }

    private Batch Join(int[] chosen)
    {
        var starts = new int[chosen.Length + 1];
        for (var i = 0; i < chosen.Length; i++) starts[i + 1] = starts[i] + _examples[chosen[i]].Case.Words;
        var rows = new int[starts[^1] * RelationInputs.Views];
        for (var i = 0; i < chosen.Length; i++)
        {
            var of = rows.AsSpan(starts[i] * RelationInputs.Views);
            _examples[chosen[i]].Case.Rows.CopyTo(of);
            var hideActs = _random.NextSingle() < HiddenActs;
            for (var word = 0; word < _examples[chosen[i]].Case.Words; word++)
            {
                var at = of.Slice(word * RelationInputs.Views, RelationInputs.Views);
                if (hideActs) at[6] = 0;
                if (_random.NextSingle() >= HiddenWords) continue;
                at[0] = 0;
                if (_random.NextSingle() < 0.5f) at[1] = 0;
            }
        }
        return new Batch(rows, starts);
    }

    private void Reserve(int examples, int words)
    {
        if (_from.Length < examples)
        {
            _from = [.. Enumerable.Range(0, examples * 2).Select(_ => new int[2 * Width])];
            _looks = new float[examples * 2 * RelationNet.Looks * Width];
            _lookGradient = new float[examples * 2 * RelationNet.Looks * Width];
        }
        if (_gradient.Length < words * Width) _gradient = new float[words * Width * 3 / 2];
    }
}
