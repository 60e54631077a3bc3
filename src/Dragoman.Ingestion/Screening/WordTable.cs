namespace Dragoman.Ingestion.Screening;

/// <summary>In which languages a word is a small word: one look-up a word, however many languages there are. Thread-safe.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, ulong> _masks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>A table of at most 64 languages.</summary>
    public WordTable((string Language, string[] Words)[] languages)
    {
        Languages = [.. languages.Select(l => l.Language)];
        for (var i = 0; i < languages.Length; i++)
            foreach (var word in languages[i].Words) _masks[word] = _masks.GetValueOrDefault(word) | (1UL << i);
        _lookup = _masks.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>ISO 639-1 codes; the place of each is its bit.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>A bit for each language in which this word, in lower case, is a small word.</summary>
    public ulong Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var mask) ? mask : 0;
}
