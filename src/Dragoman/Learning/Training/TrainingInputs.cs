using Dragoman.Documents;
using Dragoman.Documents.Conllu;

namespace Dragoman.Learning.Training;

/// <summary>Makes vocabularies and input rows of training sentences.</summary>
internal static class TrainingInputs
{
    /// <summary>The vocabularies of the sentences.</summary>
    public static WordInputs Collect(IReadOnlyList<ConlluSentence> sentences, int minCount, int given)
    {
        var counts = Enumerable.Range(0, WordInputs.Views - 1).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToArray();
        Span<char> form = stackalloc char[WordShape.MaxLength];
        Span<char> shape = stackalloc char[WordShape.MaxLength];
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            var letters = form[..WordShape.Form(word.Form, form)];
            Count(counts[0], letters);
            Count(counts[1], letters.Length > 3 ? letters[^3..] : letters);
            Count(counts[2], letters.Length > 2 ? letters[^2..] : letters);
            Count(counts[3], letters.Length > 3 ? letters[..3] : letters);
            Count(counts[4], shape[..WordShape.Shape(word.Form, shape)]);
        }
        return new WordInputs([.. counts.Select((c, view) => Vocabulary.FromCounts(c, view == 0 ? minCount : 3))], given);
    }

    /// <summary>The rows of a sentence, with the artificial root first when tags are given.</summary>
    public static int[] Rows(ConlluSentence sentence, WordInputs inputs, IReadOnlyList<TokenTag>? tags)
    {
        var root = tags is null ? 0 : 1;
        var rows = new int[(sentence.Words.Count + root) * WordInputs.Views];
        if (root == 1) rows.AsSpan(0, WordInputs.Views).Fill(WordInputs.Root);
        for (var i = 0; i < sentence.Words.Count; i++)
            inputs.Fill(sentence.Words[i].Form, tags is null ? 0 : (int)tags[i].Xpos, rows.AsSpan((i + root) * WordInputs.Views, WordInputs.Views));
        return rows;
    }

    /// <summary>Lays sentences end to end, hiding the forms of some words.</summary>
    public static Batch Join(int[] chosen, IReadOnlyList<int[]> rows, Random random, float hide)
    {
        var starts = new int[chosen.Length + 1];
        for (var i = 0; i < chosen.Length; i++) starts[i + 1] = starts[i] + (rows[chosen[i]].Length / WordInputs.Views);
        var joined = new int[starts[^1] * WordInputs.Views];
        for (var i = 0; i < chosen.Length; i++) rows[chosen[i]].CopyTo(joined, starts[i] * WordInputs.Views);
        for (var word = 0; word < starts[^1]; word++)
        {
            if (joined[word * WordInputs.Views] == WordInputs.Root || random.NextSingle() >= hide) continue;
            joined[word * WordInputs.Views] = WordInputs.Unknown;
            // Half of the hidden words keep their letters: that is how a rare word looks.
            if (random.NextSingle() < 0.5f) continue;
            joined[(word * WordInputs.Views) + 1] = WordInputs.Unknown;
            joined[(word * WordInputs.Views) + 3] = WordInputs.Unknown;
        }
        return new Batch(joined, starts);
    }

    private static void Count(Dictionary<string, int> counts, ReadOnlySpan<char> text)
    {
        var key = text.ToString();
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
