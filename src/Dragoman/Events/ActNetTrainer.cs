using Dragoman.Documents;
using Dragoman.Knowledge;
using Dragoman.Learning;
using Dragoman.Learning.Training;

namespace Dragoman.Events;

/// <summary>Trains an <see cref="ActNet"/>. Same sentences and seed: same weights.</summary>
internal sealed class ActNetTrainer
{
    private const int Width = 64;
    private const int Layers = 2;
    private const int Hidden = 64;
    private const int Epochs = 6;
    private const int BatchWords = 1000;
    private const float Rate = 2e-3f;
    private const float Silenced = 0.3f;
    private const float Force = 3;
    private const float SideForce = 2;

    // Hidden words make it read the rest; hidden units make it read for itself what the lexicon knows.
    private const float HiddenWords = 0.15f;
    private const float HiddenUnits = 0.15f;

    private readonly List<Example> _examples = [];
    private readonly Random _random;
    private readonly ActInputs _inputs;
    private readonly EncoderTrainer _encoder;
    private readonly PerceptronTrainer _judge;
    private readonly PerceptronTrainer _sideJudge;
    private readonly Parameter _signs;
    private readonly HashSet<int> _touched = [];
    private float[] _gradient = [];

    public ActNetTrainer(ActInputs inputs, int classes, int seed)
    {
        (_inputs, _random) = (inputs, new Random(seed));
        _encoder = new EncoderTrainer(inputs.Rows, Width, Layers, Silenced, _random);
        _judge = new PerceptronTrainer(ActNet.Looks * Width, Hidden, classes, Silenced, _random);
        _sideJudge = new PerceptronTrainer(ActNet.SideLooks * Width, Hidden, ActModel.Roles.Length, Silenced, _random);
        _signs = new Parameter(SideSigns.Rows * Width, 0.1f, _random);
    }

    /// <summary>The inputs for the words of some sentences.</summary>
    /// <param name="senses">What words can bring in.</param>
    /// <param name="documents">The sentences.</param>
    public static ActInputs Inputs(LexiconSenses senses, IEnumerable<Document> documents)
    {
        var nothing = new Vocabulary([]);
        var reader = new ActInputs(senses, nothing, nothing, nothing);
        var sides = new SideReader();
        var counts = Enumerable.Range(0, 3).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        foreach (var document in documents)
        {
            sides.Fill(document);
            for (var i = 0; i < document.Tokens.Count; i++)
            {
                var word = reader.Word(document, sides, i);
                foreach (var (of, key) in counts.Zip([word, InputWords.Stem(word).ToString(), reader.Mask(document, i)])) of[key] = of.GetValueOrDefault(key) + 1;
            }
        }
        return new ActInputs(senses, Vocabulary.FromCounts(counts[0], 3), Vocabulary.FromCounts(counts[1], 4), Vocabulary.FromCounts(counts[2], 10));
    }

    /// <summary>Adds a sentence with the classes of its candidates, and later with those of mentions beside its acts.</summary>
    public List<SideExample> Add(Document document, Sentence sentence, SideReader sides, ReadOnlySpan<LexiconEntry?> entries, IReadOnlyList<(int Token, int Class)> candidates)
    {
        var rows = new int[sentence.TokenCount * ActInputs.Views];
        _inputs.Fill(document, sentence, sides, entries, rows);
        _examples.Add(new Example(rows, [.. candidates.Select(c => (c.Token - sentence.FirstToken, document.Tree.Head(c.Token) - sentence.FirstToken, c.Class))], []));
        return _examples[^1].Sides;
    }

    /// <summary>Trains and gives the network.</summary>
    public ActNet Train()
    {
        var schedule = new Schedule(Epochs, Rate, BatchWords);
        var lengths = _examples.Select(e => e.Words).ToList();
        var steps = Epochs * schedule.Batches(lengths, lengths.Count, 0, new Random(0)).Count;
        var step = 0;
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var chosen in schedule.Batches(lengths, lengths.Count, 0, _random))
            {
                Learn(chosen);
                var rate = schedule.Rate(++step, steps);
                _encoder.Step(rate, step);
                _judge.Step(rate, step);
                _sideJudge.Step(rate, step);
                foreach (var row in _touched.Order()) _signs.Step(row * Width, Width, rate, step);
                _touched.Clear();
            }
        }
        return new ActNet(_inputs, _encoder.Averaged, _judge.Result(), _sideJudge.Result(), _signs.Average.ToArray());
    }

    private void Learn(int[] chosen)
    {
        const int Wide = ActNet.Looks * Width;
        var batch = Join(chosen);
        var states = _encoder.Forward(batch);
        var count = chosen.Sum(c => _examples[c].Candidates.Length);
        var (looks, lookGradient, answers) = (new float[count * Wide], new float[count * Wide], new (int, float)[count]);
        var from = new int[chosen.Length][];
        var at = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            var example = _examples[chosen[i]];
            var own = states.AsSpan(batch.Starts[i] * Width, example.Words * Width);
            var strongest = new float[Width];
            ActNet.Strongest(own, 0, example.Words, Width, strongest, from[i] = new int[Width]);
            foreach (var (word, head, answer) in example.Candidates)
            {
                var look = looks.AsSpan(at * Wide, Wide);
                ActNet.Look(own, word, head, example.Words, Width, look);
                strongest.CopyTo(look[(2 * Width)..]);
                answers[at++] = (answer, 1);
            }
        }
        _judge.Learn(looks, answers, Force, lookGradient);
        if (_gradient.Length < batch.Words * Width) _gradient = new float[batch.Words * Width * 3 / 2];
        Array.Clear(_gradient, 0, batch.Words * Width);
        at = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            var example = _examples[chosen[i]];
            var own = _gradient.AsSpan(batch.Starts[i] * Width, example.Words * Width);
            foreach (var (word, head, _) in example.Candidates)
            {
                var look = lookGradient.AsSpan(at++ * Wide, Wide);
                Kernels.Add(look[..Width], own.Slice(word * Width, Width));
                if (head >= 0 && head < example.Words) Kernels.Add(look.Slice(Width, Width), own.Slice(head * Width, Width));
                for (var column = 0; column < Width; column++) own[(from[i][column] * Width) + column] += look[(2 * Width) + column];
            }
        }
        LearnSides(chosen, batch, states);
        _encoder.Backward(batch, _gradient);
    }

    private void LearnSides(int[] chosen, Batch batch, float[] states)
    {
        const int Wide = ActNet.SideLooks * Width;
        var count = chosen.Sum(c => _examples[c].Sides.Count);
        if (count == 0) return;
        var (looks, gradient, answers) = (new float[count * Wide], new float[count * Wide], new (int, float)[count]);
        var at = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            var example = _examples[chosen[i]];
            var own = states.AsSpan(batch.Starts[i] * Width, example.Words * Width);
            foreach (var side in example.Sides)
            {
                var look = looks.AsSpan(at * Wide, Wide);
                ActNet.LookAtSide(own, side.Trigger, side.Mention, side.Head, example.Words, Width, look);
                foreach (var row in side.Signs) Kernels.Add(_signs.Value.AsSpan(row * Width, Width), look[(3 * Width)..]);
                answers[at++] = (side.Role, 1);
            }
        }
        _sideJudge.Learn(looks, answers, SideForce, gradient);
        at = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            var example = _examples[chosen[i]];
            var own = _gradient.AsSpan(batch.Starts[i] * Width, example.Words * Width);
            foreach (var side in example.Sides)
            {
                var look = gradient.AsSpan(at++ * Wide, Wide);
                Kernels.Add(look[..Width], own.Slice(side.Trigger * Width, Width));
                Kernels.Add(look.Slice(Width, Width), own.Slice(side.Mention * Width, Width));
                if (side.Head >= 0 && side.Head < example.Words) Kernels.Add(look.Slice(2 * Width, Width), own.Slice(side.Head * Width, Width));
                foreach (var row in side.Signs)
                {
                    Kernels.Add(look[(3 * Width)..], _signs.Gradient.AsSpan(row * Width, Width));
                    _touched.Add(row);
                }
            }
        }
    }

    private Batch Join(int[] chosen)
    {
        var starts = new int[chosen.Length + 1];
        for (var i = 0; i < chosen.Length; i++) starts[i + 1] = starts[i] + _examples[chosen[i]].Words;
        var rows = new int[starts[^1] * ActInputs.Views];
        for (var i = 0; i < chosen.Length; i++) _examples[chosen[i]].Rows.CopyTo(rows, starts[i] * ActInputs.Views);
        for (var word = 0; word < starts[^1]; word++)
        {
            var at = rows.AsSpan(word * ActInputs.Views, ActInputs.Views);
            if (_random.NextSingle() < HiddenUnits) at[6] = 0;
            if (_random.NextSingle() >= HiddenWords) continue;
            at[0] = 0;
            if (_random.NextSingle() < 0.5f) at[1] = 0;
        }
        return new Batch(rows, starts);
    }

    /// <summary>A mention beside an act: words counted from the beginning of the sentence.</summary>
    /// <param name="Trigger">The act's word.</param>
    /// <param name="Mention">The mention's head.</param>
    /// <param name="Head">What governs that; outside the sentence's words when nothing does.</param>
    /// <param name="Signs">Rows of <see cref="SideSigns"/>.</param>
    /// <param name="Role">Its class among <see cref="ActModel.Roles"/>.</param>
    internal sealed record SideExample(int Trigger, int Mention, int Head, int[] Signs, int Role);

    private sealed record Example(int[] Rows, (int Word, int Head, int Class)[] Candidates, List<SideExample> Sides)
    {
        public int Words => Rows.Length / ActInputs.Views;
    }
}
