using System.Text.RegularExpressions;

namespace Dragoman.Ingestion.Feeds.Xml;

/// <summary>Skips a document type. Of what it declares only plain entities count; external ones are never opened.</summary>
internal static partial class DocumentType
{
    private const int LongestSubset = 1 << 18;

    /// <summary>Where the text goes on behind the declaration that begins at <paramref name="start"/>.</summary>
    public static int Skip(string text, int start, References references)
    {
        var end = text.IndexOf('>', start);
        var subset = text.IndexOf('[', start);
        if (end < 0) return text.Length;
        if (subset < 0 || subset > end) return end + 1;
        var close = text.IndexOf(']', subset);
        // A bracket may stand in a quoted value; the one before ">" ends the subset.
        while (close >= 0 && !EndsHere(text, close)) close = text.IndexOf(']', close + 1);
        if (close < 0) return end + 1;
        if (close - subset <= LongestSubset)
            foreach (Match entity in Entity().Matches(text[subset..close]))
                references.Declare(entity.Groups["name"].Value, entity.Groups["value"].Value);
        return text.IndexOf('>', close) + 1;
    }

    private static bool EndsHere(string text, int close)
    {
        var next = close + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next < text.Length && text[next] == '>';
    }

    [GeneratedRegex(@"<!ENTITY\s+(?<name>[\w.-]+)\s+(?<quote>[""'])(?<value>[^""'<&]*(?:&\#x?[0-9A-Fa-f]+;[^""'<&]*)*)\k<quote>\s*>", RegexOptions.None, 30_000)]
    private static partial Regex Entity();
}
