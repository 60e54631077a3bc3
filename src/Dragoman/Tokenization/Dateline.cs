using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>
/// Recognises datelines at the beginning of a paragraph: "JERUSALEM (AP) - ", "UNITED NATIONS, Feb. 3 (Xinhua) -- ", "WASHINGTON — ", "Beirut (Agency) – ".
/// The place is in capitals, or an agency stands in brackets; a dash ends it and a sentence follows.
/// </summary>
internal static class Dateline
{
    // "PORT MORESBY, Papua New Guinea, 22 February 2022 (Agency) -" and a little more.
    private const int MaxTokens = 18;

    /// <summary>The token after the dash of a dateline that begins at a token; 0 when there is none.</summary>
    public static int End(Document document, int first)
    {
        var hasBrackets = false;
        var inBrackets = false;
        var capitals = IsCapitals(document.Word(first));
        if (!char.IsUpper(document.Word(first)[0])) return 0;
        for (var token = first + 1; token + 1 < document.Tokens.Count && token - first < MaxTokens; token++)
        {
            var word = document.Word(token);
            if (IsDash(word) && IsApart(document, token))
                return !inBrackets && (capitals || hasBrackets) && IsBeginning(document.Word(token + 1)) ? token + 1 : 0;
            if (word is "(")
            {
                (hasBrackets, inBrackets) = (true, true);
            }
            else if (word is ")")
            {
                inBrackets = false;
            }
            else if (!inBrackets && !MayStand(word))
            {
                return 0;
            }
        }
        return 0;
    }

    // Outside brackets stand names, days, months and commas; a small word other than "and" or "of" belongs to a sentence.
    private static bool MayStand(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "," or "/" or "." or "and" or "of" or "al" or "-" or "de" or "en" or "el";

    private static bool IsDash(ReadOnlySpan<char> word) => word is "-" or "--" or "–" or "—" or "―" or "---";

    private static bool IsApart(Document document, int token) => document.Text[document.Tokens[token].Span.Start - 1] is ' ' or '\u00A0' or ')';

    private static bool IsBeginning(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word[0] is '"' or '“' or '\'' or '‘';

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters > 2;
    }
}
