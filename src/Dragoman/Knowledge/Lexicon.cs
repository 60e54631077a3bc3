namespace Dragoman.Knowledge;

/// <summary>All units by part of speech and headword, a user's own first, then the most specific. Immutable and thread-safe once loaded.</summary>
internal sealed class Lexicon
{
    private static readonly LexiconEntry[] None = [];
    private readonly Dictionary<string, LexiconEntry[]> _verbs;
    private readonly Dictionary<string, LexiconEntry[]> _nouns;
    private readonly Dictionary<string, LexiconEntry[]> _adjectives;
    private readonly Dictionary<string, LexiconEntry[]> _speech;

    /// <summary>A lexicon of these units.</summary>
    public Lexicon(IEnumerable<(char Pos, LexiconEntry Entry)> entries)
    {
        var all = entries.ToList();
        _verbs = Index(all.Where(e => e.Pos == 'v').Select(e => e.Entry), headFirst: true);
        _nouns = Index(all.Where(e => e.Pos == 'n').Select(e => e.Entry), headFirst: false);
        _adjectives = Index(all.Where(e => e.Pos == 'a').Select(e => e.Entry), headFirst: false);
        _speech = Index(all.Where(e => e.Pos == 's').Select(e => e.Entry), headFirst: true);
        Count = all.Count;
    }

    /// <summary>Number of units.</summary>
    public int Count { get; }

    /// <summary>All units.</summary>
    public IEnumerable<LexiconEntry> Units => _verbs.Values.Concat(_nouns.Values).Concat(_adjectives.Values).SelectMany(u => u);

    /// <summary>The types for which there is no unit: something is missing.</summary>
    public IEnumerable<Records.EventType> TypesWithoutUnits() =>
        Enum.GetValues<Records.EventType>().Except(Units.Where(u => u.Cameo is not null).Select(u => u.Type));

    /// <summary>Every verb that a unit begins with.</summary>
    public IEnumerable<string> VerbHeads => _verbs.Keys.Concat(_speech.Keys);

    /// <summary>Units with this verb.</summary>
    public LexiconEntry[] Verbs(string lemma) => _verbs.GetValueOrDefault(lemma, None);

    /// <summary>Units with this noun as their last word.</summary>
    public LexiconEntry[] Nouns(string lemma) => _nouns.GetValueOrDefault(lemma, None);

    /// <summary>Units with this adjective as their last word.</summary>
    public LexiconEntry[] Adjectives(string lemma) => _adjectives.GetValueOrDefault(lemma, None);

    /// <summary>Reporting verbs: they bring in a speaker and are no act.</summary>
    public LexiconEntry[] Speech(string lemma) => _speech.GetValueOrDefault(lemma, None);

    private static Dictionary<string, LexiconEntry[]> Index(IEnumerable<LexiconEntry> entries, bool headFirst) =>
        entries.GroupBy(e => e.Words[headFirst ? 0 : ^1], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.IsOwn).ThenByDescending(e => e.Specificity).ToArray(), StringComparer.Ordinal);
}
