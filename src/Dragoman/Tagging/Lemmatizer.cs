using System.Collections.Concurrent;
using Dragoman.Documents;
using Dragoman.Learning;

namespace Dragoman.Tagging;

/// <summary>Gives each token its lemma: from the table of forms, else by the regular endings. Lemmas are kept once each, so that nothing is allocated for known words.</summary>
internal sealed class Lemmatizer : IAnnotator
{
    // Forms beyond this number are not remembered: names and numbers would fill the memory for ever.
    private const int MaxRemembered = 200_000;

    private readonly HashSet<string> _verbs;
    private readonly ConcurrentDictionary<string, string>[] _remembered = [.. Enumerable.Range(0, TagNames.UposCount).Select(_ => new ConcurrentDictionary<string, string>(StringComparer.Ordinal))];
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>[] _lookups;

    /// <summary>A lemmatizer with these irregular forms, which knows that these verbs exist.</summary>
    public Lemmatizer(IEnumerable<(string Form, Upos Upos, string Lemma)> irregular, IEnumerable<string> verbs)
    {
        _verbs = verbs.ToHashSet(StringComparer.Ordinal);
        foreach (var (form, upos, lemma) in irregular) _remembered[(int)upos][form] = lemma;
        foreach (var (form, lemma) in IrregularVerbs.Forms) _remembered[(int)Upos.Verb][form] = lemma;
        _lookups = [.. _remembered.Select(r => r.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    public Layers Requires => Layers.Tokens | Layers.Tags;

    public Layers Provides => Layers.Lemmas;

    /// <summary>Reads the table of forms.</summary>
    /// <param name="path">The model.</param>
    /// <param name="verbs">Further verbs that exist.</param>
    /// <exception cref="InstallationException">The model is missing or broken.</exception>
    public static Lemmatizer Load(string path, IEnumerable<string>? verbs = null)
    {
        var model = ModelFile.Load(path);
        var forms = model.Strings("lemmas").Select(line => line.Split('\t')).Select(cells => cells.Length == 3 && TagNames.TryParse(cells[1], out Upos upos)
            ? (cells[0], upos, cells[2])
            : throw new InstallationException(path, null, "a line of the table of lemmas is broken; train it again"));
        return new Lemmatizer(forms, model.Strings("verbs").Concat(verbs ?? []));
    }

    public void Annotate(Document document)
    {
        var lemmas = document.Lemmas.Allocate(document.Tokens.Count);
        Span<char> lower = stackalloc char[64];
        for (var token = 0; token < lemmas.Length; token++)
        {
            var word = document.Word(token);
            var upos = document.Tags[token].Upos;
            lemmas[token] = word.Length <= lower.Length ? Lemma(word, lower[..word.Length], upos, document.Tags[token]) : word.ToString();
        }
    }

    private string Lemma(ReadOnlySpan<char> word, Span<char> lower, Upos upos, TokenTag tag)
    {
        // Names keep their writing; everything else is looked up small.
        if (upos == Upos.Propn) word.CopyTo(lower);
        else word.ToLowerInvariant(lower);
        if (_lookups[(int)upos].TryGetValue(lower, out var known)) return known;
        var form = lower.ToString();
        var lemma = upos switch
        {
            Upos.Propn => tag.Xpos == Xpos.Nnps ? LemmaRules.Plural(form) : form,
            Upos.Verb => LemmaRules.VerbCandidates(form).FirstOrDefault(_verbs.Contains) ?? LemmaRules.Apply(form, upos),
            _ => LemmaRules.Apply(form, upos),
        };
        if (_remembered[(int)upos].Count < MaxRemembered) _remembered[(int)upos].TryAdd(form, lemma);
        return lemma;
    }
}
