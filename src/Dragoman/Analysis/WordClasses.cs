using Dragoman.Knowledge;

namespace Dragoman.Analysis;

/// <summary>Classes of words by which a later sentence says what it does to an earlier matter (<c>data/ledger/words.tsv</c>). Immutable and thread-safe.</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, string[][]> _classes = new(StringComparer.Ordinal);

    /// <summary>Words too common to tell two matters apart, and their beginnings.</summary>
    public IReadOnlySet<string> Common { get; private init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <exception cref="InstallationException">The file is missing or a row does not follow the format.</exception>
    public static WordClasses Load(string path)
    {
        var common = new HashSet<string>(StringComparer.Ordinal);
        var classes = new WordClasses { Common = common };
        foreach (var (_, _, cells) in TextTable.Read(path, 2))
        {
            if (cells[0] == "common") common.UnionWith(cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else classes._classes[cells[0]] = [.. cells[1].Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split(' ')), .. classes._classes.GetValueOrDefault(cells[0]) ?? []];
        }
        return classes;
    }

    /// <summary>Whether there is a class of that name.</summary>
    public bool Knows(string name) => _classes.ContainsKey(name);

    /// <summary>The first phrase of the class that the sentence holds, as the file writes it; null when it holds none. A star stands for any ending, other words may stand between two of a phrase (three at most).</summary>
    public string? Find(string name, string? sentence)
    {
        var words = SentenceObjects.Words(sentence).Select(w => w.Word).ToArray();
        foreach (var phrase in _classes.GetValueOrDefault(name) ?? [])
            for (var i = 0; i < words.Length; i++) if (Fits(words, i, phrase)) return string.Join(' ', phrase);
        return null;
    }

    private static bool Fits(string[] words, int at, string[] phrase)
    {
        const int MostBetween = 3;
        if (!Fits(words[at], phrase[0])) return false;
        for (var i = 1; i < phrase.Length; i++)
        {
            var next = Array.FindIndex(words, at + 1, Math.Min(MostBetween + 1, words.Length - at - 1), w => Fits(w, phrase[i]));
            if (next < 0) return false;
            at = next;
        }
        return true;
    }

    private static bool Fits(string word, string pattern) => pattern[^1] == '*' ? word.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal) : word == pattern;
}
