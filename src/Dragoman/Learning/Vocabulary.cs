namespace Dragoman.Learning;

/// <summary>Numbers for strings, looked up by span without allocating. 0 is every string that is not in it. Immutable and thread-safe.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>The vocabulary of these strings, numbered from 1 in the order given.</summary>
    public Vocabulary(IEnumerable<string> words)
    {
        Words = [.. words];
        var ids = new Dictionary<string, int>(Words.Count, StringComparer.Ordinal);
        for (var i = 0; i < Words.Count; i++) ids[Words[i]] = i + 1;
        _lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The strings, in the order of their numbers.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>One more than the greatest number.</summary>
    public int Size => Words.Count + 1;

    /// <summary>The number of a string; 0 when it is not in the vocabulary.</summary>
    public int Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var id) ? id : 0;

    /// <summary>Strings that occur at least <paramref name="atLeast"/> times, the most frequent first, ties in ordinal order.</summary>
    public static Vocabulary FromCounts(IReadOnlyDictionary<string, int> counts, int atLeast) =>
        new(counts.Where(c => c.Value >= atLeast).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key));
}
