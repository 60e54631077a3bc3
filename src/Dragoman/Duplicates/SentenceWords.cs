using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Duplicates;

/// <summary>What is kept of a sentence to compare it: the beginnings of its words, its names, its runs of four words. Words that name a side or the place are left out: they are compared as such.</summary>
internal sealed class SentenceWords
{
    // "shelled" and "shelling" begin alike.
    private const int StemLength = 5;
    private const int ShortestWord = 3;
    private const int ShortestChiefName = 5;
    private const int MostChiefNames = 3;

    // Fewer runs are shared by accident.
    private const int FewestRuns = 5;

    private static readonly HashSet<string> Passed =
    [
        .. "the and that with from for was were has have had been said say says its his her their they which who whom after before over under into against about than more most other also would could will may might not are this these those there where when while during between near told officials official according reported reports report monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december".Split(' '),
    ];

    private SentenceWords(uint[] words, uint[] names, uint[] runs, string[] chief) => (Words, Names, Runs, ChiefNames) = (words, names, runs, chief);

    public static SentenceWords Empty { get; } = new([], [], [], []);

    /// <summary>Hashes of the words, ascending.</summary>
    public uint[] Words { get; }

    /// <summary>Hashes of the names, ascending.</summary>
    public uint[] Names { get; }

    /// <summary>The longest names: what an occurrence may be found by long after.</summary>
    public string[] ChiefNames { get; }

    /// <summary>Hashes of runs of four words, ascending.</summary>
    public uint[] Runs { get; }

    public static SentenceWords Of(EventRecord record)
    {
        if (record.Sentence is not { Length: > 0 } sentence) return Empty;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var side in record.Actors.Concat(record.Recipients))
            foreach (var text in (string?[])[side.Name, side.Text]) known.UnionWith(Split(text).Select(w => w.Word));
        foreach (var text in (string?[])[record.Place?.Name, record.Place?.Text, record.Speaker?.Name, record.Speaker?.Text]) known.UnionWith(Split(text).Select(w => w.Word));
        var (words, names, chief) = (new SortedSet<uint>(), new SortedSet<uint>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (word, isName) in Split(sentence))
        {
            if (word.Length < ShortestWord || Passed.Contains(word) || known.Contains(word)) continue;
            words.Add((uint)StableHash.Fnv64(word.AsSpan(0, Math.Min(StemLength, word.Length))));
            if (!isName) continue;
            names.Add((uint)StableHash.Fnv64(word));
            if (word.Length >= ShortestChiefName) chief.Add(word);
        }
        return new SentenceWords([.. words], [.. names], Fingerprint.Of(sentence).Runs, [.. chief.OrderByDescending(n => n.Length).Take(MostChiefNames)]);
    }

    /// <summary>Share of the smaller set that stands in the other, 0 to 1; null when one has fewer than <paramref name="fewest"/>.</summary>
    public static double? Shared(uint[] one, uint[] other, int fewest)
    {
        var smaller = Math.Min(one.Length, other.Length);
        if (smaller < fewest) return null;
        var (shared, i, j) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            if (one[i] == other[j]) (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (one[i] < other[j]) i++;
            else j++;
        }
        return (double)shared / smaller;
    }

    /// <summary>Whether one sentence is the other, but for a few words.</summary>
    public bool IsCopyOf(SentenceWords other, double leastOverlap) => Shared(Runs, other.Runs, FewestRuns) >= leastOverlap;

    private static IEnumerable<(string Word, bool IsName)> Split(string? text)
    {
        if (text is null) yield break;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end > at) yield return (text[at..end].ToLower(CultureInfo.InvariantCulture), at > 0 && char.IsUpper(text[at]));
            at = end + 1;
        }
    }
}
