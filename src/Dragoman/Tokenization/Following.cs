namespace Dragoman.Tokenization;

/// <summary>What comes after a place in the text.</summary>
internal static class Following
{
    /// <summary>The letters, digits and hyphens that come next, after blanks; empty when another sign comes first.</summary>
    public static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        var end = at;
        while (end < text.Length && end - at < 24 && (char.IsLetterOrDigit(text[end]) || text[end] == '-')) end++;
        return text[at..end];
    }

    /// <summary>Whether nothing but blanks comes before the next empty line or the end of the text.</summary>
    public static bool EndsParagraph(ReadOnlySpan<char> text, int at)
    {
        var lines = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\n') lines++;
            else if (!char.IsWhiteSpace(text[at])) return lines >= 2;
        }
        return true;
    }
}
