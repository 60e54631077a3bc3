namespace Dragoman.Tokenization;

/// <summary>
/// Words that are two because an apostrophe was left out, told by the word after: "its a pity", "your going". In edited news a possessive stands before a noun, so
/// only words that never begin a noun phrase after a possessive count.
/// </summary>
internal static class LostApostrophes
{
    /// <summary>Where the second word begins; 0 when it is one word.</summary>
    public static int Split(ReadOnlySpan<char> word, ReadOnlySpan<char> next)
    {
        if (word is "its" or "Its") return IsAfterIts(next) ? 2 : 0;
        return word is "your" or "Your" && next is "going" or "gonna" or "not" or "a" or "an" ? 3 : 0;
    }

    private static bool IsAfterIts(ReadOnlySpan<char> next) =>
        next is "a" or "an" or "the" or "not" or "been" or "going" or "gonna" or "really" or "definitely" or "simply" or "because" or "like" or "also" or "quite" or "so" or "too"
            or "in" or "for" or "from" or "between" or "with" or "at" or "on" or "my" or "your" or "his" or "her" or "our" or "their" or "this" or "that" or "called";
}
