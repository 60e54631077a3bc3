using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Learning.Training;

/// <summary>The sentences a network learns from, as input rows: as written, and as they look in headlines and old wires that lost their capitals.</summary>
internal sealed class TrainingInputs
{
    // So many sentences of a hundred are shown without capitals.
    private const float LoweredShare = 0.08f;

    private readonly WordInputs _inputs;
    private readonly List<int[]> _written = [];
    private readonly List<int[]> _lowered = [];
    private readonly int[] _letters;

    /// <summary>The rows of the sentences.</summary>
    /// <param name="inputs">The tables.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tags">Predicted tags per sentence for a network that takes them, with an artificial root; null for one that does not.</param>
    public TrainingInputs(WordInputs inputs, IReadOnlyList<ConlluSentence> sentences, IReadOnlyList<TokenTag[]>? tags)
    {
        _inputs = inputs;
        _letters = [.. Enumerable.Range(1, inputs.Views - 2).Where(v => inputs.Kind(v) is WordView.Suffix4 or WordView.Suffix3 or WordView.Prefix3)];
        for (var i = 0; i < sentences.Count; i++)
        {
            _written.Add(Rows(sentences[i], tags?[i], lowered: false));
            _lowered.Add(Rows(sentences[i], tags?[i], lowered: true));
        }
    }

    /// <summary>The tables of sentences: what occurs less often than <paramref name="minCount"/> in the gold, or thrice as often in all, is left out.</summary>
    /// <param name="gold">Annotated sentences.</param>
    /// <param name="silver">Sentences annotated by other models.</param>
    /// <param name="minCount">For forms; parts of words need one more.</param>
    /// <param name="given">How many numbers the outside view takes.</param>
    public static WordInputs Collect(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<ConlluSentence> silver, int minCount, int given)
    {
        const int GoldWeight = 3;
        var views = WordInputs.DefaultViews.ToArray();
        var counts = views.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        Span<char> form = stackalloc char[WordShape.MaxLength];
        Span<char> shape = stackalloc char[WordShape.MaxLength];
        foreach (var (word, weight) in gold.SelectMany(s => s.Words).Select(w => (w, GoldWeight)).Concat(silver.SelectMany(s => s.Words).Select(w => (w, 1))))
        {
            var letters = form[..WordShape.Form(word.Form, form)];
            var outline = shape[..WordShape.Shape(word.Form, shape)];
            for (var view = 0; view < views.Length; view++)
            {
                var key = WordShape.View(views[view], letters, outline).ToString();
                counts[view][key] = counts[view].GetValueOrDefault(key) + weight;
            }
        }
        return new WordInputs(views, [.. counts.Select((c, view) => Vocabulary.FromCounts(c, GoldWeight * (view == 0 ? minCount : minCount + 1)))], given);
    }

    /// <summary>Lays sentences end to end, some without capitals, hiding the forms of some words.</summary>
    public Batch Join(int[] chosen, Random random, float hide)
    {
        var views = _inputs.Views;
        var starts = new int[chosen.Length + 1];
        for (var i = 0; i < chosen.Length; i++) starts[i + 1] = starts[i] + (_written[chosen[i]].Length / views);
        var joined = new int[starts[^1] * views];
        for (var i = 0; i < chosen.Length; i++) (random.NextSingle() < LoweredShare ? _lowered : _written)[chosen[i]].CopyTo(joined, starts[i] * views);
        for (var word = 0; word < starts[^1]; word++)
        {
            if (joined[word * views] == WordInputs.Root || random.NextSingle() >= hide) continue;
            joined[word * views] = WordInputs.Unknown;
            // Half of the hidden words keep their letters: that is how a rare word looks.
            if (random.NextSingle() < 0.5f) continue;
            foreach (var view in _letters) joined[(word * views) + view] = WordInputs.Unknown;
        }
        return new Batch(joined, starts);
    }

    private int[] Rows(ConlluSentence sentence, TokenTag[]? tags, bool lowered)
    {
        var root = tags is null ? 0 : 1;
        var views = _inputs.Views;
        // Text in capitals is read without them, so it is learned without them.
        lowered |= Capitals.IsShouting(string.Join(' ', sentence.Words.Select(w => w.Form)));
        var rows = new int[(sentence.Words.Count + root) * views];
        if (root == 1) rows.AsSpan(0, views).Fill(WordInputs.Root);
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var word = lowered ? sentence.Words[i].Form.ToLowerInvariant() : sentence.Words[i].Form;
            _inputs.Fill(word, tags is null ? 0 : (int)tags[i].Xpos, rows.AsSpan((i + root) * views, views));
        }
        return rows;
    }
}
