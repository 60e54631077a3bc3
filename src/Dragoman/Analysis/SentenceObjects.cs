using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>What a sentence is about beyond its sides: the beginnings of its words, without the common ones; names that are sides of both sentences say nothing. Two reports of one matter share some.</summary>
internal sealed class SentenceObjects
{
    // "prisoners" and "prison" begin alike.
    private const int StemLength = 5;
    private const int ShortestWord = 4;
    private const double WorthOfName = 0.5;
    private static readonly string[] Endings = ["ing", "ed", "es", "s"];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sides = new(StringComparer.Ordinal);

    private SentenceObjects()
    {
    }

    public static SentenceObjects Of(EventRecord record, IReadOnlySet<string> common)
    {
        var objects = new SentenceObjects();
        if (record.Sentence is not { Length: > 0 } sentence) return objects;
        var sides = objects._sides;
        foreach (var side in record.Actors.Concat(record.Recipients).Concat(record.Act?.Actors ?? []).Concat(record.Act?.Recipients ?? [])) sides.UnionWith(Words(side.Name).Concat(Words(side.Text)).Select(w => Stem(w.Word)));
        sides.UnionWith(Words(record.Speaker?.Name).Concat(Words(record.Speaker?.Text)).Select(w => Stem(w.Word)));
        foreach (var (word, isName) in Words(sentence))
        {
            if (word.Length < ShortestWord || common.Contains(word)) continue;
            var stem = Stem(word);
            if (!common.Contains(stem)) (isName ? objects._names : objects._words).Add(stem);
        }
        return objects;
    }

    /// <summary>The words that both hold.</summary>
    public IEnumerable<string> SharedWith(SentenceObjects other) => _words.Concat(_names).Where(w => other.Holds(w) && !IsSideOfBoth(other, w)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>How much the two have in common: one for a word, and for a name that is a side of one of them; half for another name.</summary>
    public double Overlap(SentenceObjects other) => SharedWith(other).Sum(w => (_words.Contains(w) && other._words.Contains(w)) || _sides.Contains(w) || other._sides.Contains(w) ? 1 : WorthOfName);

    /// <summary>A word cut to what is compared.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length < ShortestWord || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            word = word[..^ending.Length];
            break;
        }
        return word.Length <= StemLength ? word : word[..StemLength];
    }

    /// <summary>The words of a text in lower case, and whether each is written as a name.</summary>
    public static IEnumerable<(string Word, bool IsName)> Words(string? text)
    {
        if (text is null) yield break;
        var isFirst = true;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end > at)
            {
                yield return (text[at..end].ToLower(CultureInfo.InvariantCulture), !isFirst && char.IsUpper(text[at]));
                isFirst = false;
            }
            at = end + 1;
        }
    }

    private bool IsSideOfBoth(SentenceObjects other, string stem) => _sides.Contains(stem) && other._sides.Contains(stem);

    private bool Holds(string stem) => _words.Contains(stem) || _names.Contains(stem);
}
