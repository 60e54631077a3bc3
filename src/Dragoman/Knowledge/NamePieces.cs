namespace Dragoman.Knowledge;

/// <summary>
/// Cuts names and texts into pieces for look-up, in one way for both: runs of letters and digits, case and accents folded.
/// Names are matched on pieces rather than on tokens, so that "al-Qaeda", "Al Qaeda" and "al‑Qaeda" are one name however they are tokenised.
/// </summary>
internal static class NamePieces
{
    // ASCII counterparts of U+00C0 to U+017F; a blank is a letter without one.
    private const string Folded =
        "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Whether the character belongs to a piece.</summary>
    public static bool IsPiece(char c) => char.IsLetterOrDigit(c);

    /// <summary>Lower case without accent.</summary>
    public static char Fold(char c)
    {
        if (c < 128) return char.ToLowerInvariant(c);
        if (c is >= '\u00C0' and <= '\u017F' && Folded[c - 0xC0] != ' ') return Folded[c - 0xC0];
        return char.ToLowerInvariant(c);
    }

    /// <summary>The folded hash of one piece.</summary>
    public static ulong Hash(ReadOnlySpan<char> piece)
    {
        var hash = 14695981039346656037ul;
        foreach (var c in piece) hash = (hash ^ Fold(c)) * 1099511628211;
        return hash;
    }

    /// <summary>The end of the piece that starts at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && IsPiece(text[start])) start++;
        return start;
    }

    /// <summary>
    /// The start of the next piece of the same name, or -1 when what stands between cannot stand inside a name.
    /// Blanks, full stops, hyphens, apostrophes, slashes and ampersands can, at most three of them and no line end.
    /// </summary>
    public static int Next(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start < text.Length && !IsPiece(text[start]))
        {
            if (start - end == 3 || text[start] is not (' ' or '.' or '-' or '\'' or '’' or '‘' or '/' or '&' or '\u00A0' or '‑' or '–' or '`')) return -1;
            start++;
        }
        return start < text.Length && start > end ? start : -1;
    }
}
