namespace Dragoman.Storage.Sqlite;

/// <summary>Tells a revision of a text from another text: by the share of words that both have (Jaccard).</summary>
internal static class TextLikeness
{
    private const double LeastShare = 0.15;
    private const int ShortestWord = 4;

    public static bool AreRelated(string one, string other)
    {
        var (left, right) = (Words(one), Words(other));
        if (left.Count == 0 || right.Count == 0) return true;
        var common = left.Count(right.Contains);
        return common >= LeastShare * (left.Count + right.Count - common);
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i])) continue;
            if (i - start >= ShortestWord) words.Add(text[start..i]);
            start = i + 1;
        }
        return words;
    }
}
