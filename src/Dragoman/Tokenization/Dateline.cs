using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>
/// Recognises datelines at the beginning of a paragraph: "JERUSALEM (AP) - ", "UNITED NATIONS, Feb. 3 (Xinhua) -- ", "WASHINGTON — ", "Beirut (Agency) – ",
/// "QUITO, 3 MAY 88 (EFE) -- [TEXT] ".
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
            if (!inBrackets && IsDash(word) && IsApart(document, token))
            {
                var body = AfterLabels(document, token + 1);
                if (!IsBeginning(document.Word(body))) return 0;
                if (capitals || hasBrackets) return body;
                // "Canadian Press - CANBERRA, Australia (AP) -": a service before the place.
                if (!IsCapitals(document.Word(body))) return 0;
                (first, token, capitals) = (body, body, true);
                continue;
            }
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

    // "-- [TEXT]", "-- [COMMUNIQUE] [RODRIGO AVILA]": what broadcast monitors put before the text.
    private static int AfterLabels(Document document, int token)
    {
        while (document.Word(token) is "[")
        {
            var end = token + 1;
            while (end < document.Tokens.Count && end - token <= MaxTokens && document.Word(end) is not "]") end++;
            if (end + 1 >= document.Tokens.Count || document.Word(end) is not "]") return token;
            token = end + 1;
        }
        return token;
    }

    // Outside brackets stand names, days, months and commas; a small word other than "and" or "of" belongs to a sentence.
    private static bool MayStand(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || char.IsDigit(word[0]) || word is "," or "/" or "." or "and" or "of" or "al" or "-" or "de" or "en" or "el";

    private static bool IsDash(ReadOnlySpan<char> word) => word is "-" or "--" or "–" or "—" or "―" or "---" or "_";

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
