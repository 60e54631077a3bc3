using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Pages;

/// <summary>How much of one headline another one repeats.</summary>
internal static partial class TitleLikeness
{
    private const int Longest = 1000;

    /// <summary>Share of the characters of <paramref name="other"/> in words that <paramref name="title"/> has too, 0 to 1.</summary>
    public static double Of(string title, string other)
    {
        if (other.Length > Longest || title.Length > Longest) return 0;
        var known = Words(title).ToHashSet(StringComparer.Ordinal);
        var words = Words(other).ToList();
        var all = words.Sum(w => w.Length);
        return all == 0 || known.Count == 0 ? 0 : 1 - (double)words.Where(w => !known.Contains(w)).Sum(w => w.Length) / all;
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    [GeneratedRegex(@"\w+", RegexOptions.None, 30_000)]
    private static partial Regex Word();
}
