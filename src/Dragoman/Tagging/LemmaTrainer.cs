using Dragoman.Documents;
using Dragoman.Documents.Conllu;
using Dragoman.Learning;

namespace Dragoman.Tagging;

/// <summary>Collects the lemmas of a treebank that the rules do not give, and the verbs there are.</summary>
internal static class LemmaTrainer
{
    // A lemma seen once may be a slip of the annotators.
    private const int MinVerbCount = 2;

    /// <summary>The model, not yet saved: lines of form, part of speech and lemma.</summary>
    public static ModelFile Train(IReadOnlyList<ConlluSentence> sentences, string path)
    {
        var counts = new Dictionary<(string Form, Upos Upos), Dictionary<string, int>>();
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            if (word.Lemma == "_" || word.Form.Contains(' ', StringComparison.Ordinal)) continue;
            var key = (word.Form.ToLowerInvariant(), word.Tag.Upos);
            if (!counts.TryGetValue(key, out var lemmas)) counts[key] = lemmas = new Dictionary<string, int>(StringComparer.Ordinal);
            lemmas[word.Lemma] = lemmas.GetValueOrDefault(word.Lemma) + 1;
        }
        var lines = new List<string>();
        foreach (var ((form, upos), lemmas) in counts)
        {
            var lemma = lemmas.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal).First().Key;
            if (upos == Upos.Propn || lemma == LemmaRules.Apply(form, upos)) continue;
            lines.Add($"{form}\t{TagNames.Name(upos)}\t{lemma}");
        }
        lines.Sort(StringComparer.Ordinal);
        var model = new ModelFile(path);
        model.SetStrings("lemmas", lines);
        model.SetStrings("verbs", sentences.SelectMany(s => s.Words).Where(w => w.Tag.Upos == Upos.Verb && w.Lemma.Length > 1 && w.Lemma.All(char.IsAsciiLetterLower))
            .GroupBy(w => w.Lemma, StringComparer.Ordinal).Where(g => g.Count() >= MinVerbCount).Select(g => g.Key).Order(StringComparer.Ordinal));
        return model;
    }
}
