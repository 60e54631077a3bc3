using Dragoman.Records;

namespace Dragoman.Knowledge;

/// <summary>Which types a word can bring in by itself, as the lexicon has it: what a model sees of a word that it has never seen in training.</summary>
internal sealed class LexiconSenses
{
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);

    /// <summary>The senses of all units of one word, with or without a condition, whatever their part of speech.</summary>
    public LexiconSenses(Lexicon lexicon)
    {
        foreach (var entry in lexicon.Units)
        {
            // Of types beyond PLOVER's nothing has been learned.
            if (entry.Cameo is null || entry.Words.Length != 1 || OwnTypes.IsOwn(entry.Type)) continue;
            _types[entry.Words[0]] = _types.GetValueOrDefault(entry.Words[0]) | (1 << (int)entry.Type);
        }
    }

    /// <summary>A bit per type (1 &lt;&lt; <see cref="EventType"/>); 0 for a word of which the lexicon knows nothing.</summary>
    public int Of(string lemma) => _types.GetValueOrDefault(lemma);
}
