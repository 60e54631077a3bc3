using Dragoman.Documents;

namespace Dragoman.Tokenization;

/// <summary>Where sentences end by their signs: after a mark with the quotes, brackets and faces that belong to it, unless what follows shows that the sentence goes on.</summary>
internal static class BoundaryRules
{
    /// <summary>The token of the mark behind which this token closes; the token itself when it closes nothing.</summary>
    public static int MarkBefore(Document document, int token)
    {
        var end = token;
        while (end > 0 && Closing(document, end) is > 0 and var length && end - length >= 0) end -= length;
        return IsMark(document.Word(end)) ? end : token;
    }

    /// <summary>Whether what comes after the token closes with it: ." ?) .' .[6] !:-)</summary>
    public static bool IsBeforeClosing(Document document, int token)
    {
        if (!IsMark(document.Word(MarkBefore(document, token)))) return false;
        return Closing(document, token + 1) > 0 || Emoticons.Is(document.Word(token + 1)) || IsReference(document, token + 1, token + 3) || (token > 0 && (IsReference(document, token, token + 2) || IsReference(document, token - 1, token + 1)));
    }

    /// <summary>Whether a sentence ends after the token, which is not before a closing sign.</summary>
    /// <param name="document">The text.</param>
    /// <param name="token">Any token but the last.</param>
    /// <param name="end">The token of the mark before it.</param>
    public static bool EndsSentence(Document document, int token, int end)
    {
        var next = document.Word(token + 1);
        var mark = document.Word(end);
        if (!IsMark(mark)) return IsCredit(document, token) || (mark.Length > 1 && mark[^1] == '.' && AbbreviationEnds(mark, next));
        if (Between(document, token).IsEmpty && mark is not ("?" or "!")) return char.IsUpper(next[0]) && mark is ".";
        // A list number: "1. Open the door".
        if (mark is "." && end > 0 && IsListNumber(document, end - 1)) return false;
        // "What now?" he asked; "We waited … and left". But a full stop of its own ends a sentence before a small letter too.
        if (char.IsLower(next[0])) return end == token && mark is "." or "?" && !Between(document, token).IsEmpty;
        return next is not ("," or ";" or ":" or "." or ")");
    }

    /// <summary>Whether the word is a mark that ends sentences.</summary>
    public static bool IsMark(ReadOnlySpan<char> word) => word is "." or "?" or "!" or "…" || (word.Length > 1 && word[0] is '.' or '!' or '?' && word.IndexOfAnyExcept(".!?") < 0);

    /// <summary>The characters between a token and the next.</summary>
    public static ReadOnlySpan<char> Between(Document document, int token)
    {
        if (token < 0 || token + 1 >= document.Tokens.Count) return default;
        return document.Text.AsSpan(document.Tokens[token].Span.End, document.Tokens[token + 1].Span.Start - document.Tokens[token].Span.End);
    }

    /// <summary>Whether no sentence ends here whatever a model says: after a title or an initial, and after the letter or number of an item.</summary>
    public static bool IsForbidden(Document document, int token, int first)
    {
        var word = document.Word(token);
        return word[^1] == '.' ? word.Length > 1 && Abbreviations.IsNeverLast(word) : word is ")" && token + 1 - first <= 3;
    }

    // "Image: Jane Doe" under a picture.
    private static bool IsCredit(Document document, int token) =>
        token + 2 < document.Tokens.Count && document.Word(token + 2) is ":" && document.Word(token + 1) is "Image" or "Photo" or "Photograph" or "Picture" && document.Word(token) is not ("(" or "[" or ",");

    private static bool AbbreviationEnds(ReadOnlySpan<char> mark, ReadOnlySpan<char> next) => !Abbreviations.IsNeverLast(mark) && SentenceOpeners.Contains(next);

    // The number of tokens, this one the last, that close and belong to what comes before; 0 for none. A quote closes when it is written to the word before it.
    private static int Closing(Document document, int token)
    {
        var word = document.Word(token);
        if (word is "]" && token > 2 && IsReference(document, token - 2, token)) return 3;
        if (word is ")" or "]" or "”" or "’’" or "''" or "»") return 1;
        if (word is "\"" or "'" or "’") return token > 0 && Between(document, token - 1).IsEmpty ? 1 : 0;
        return Emoticons.Is(word) ? 1 : 0;
    }

    // [6], as in encyclopedias.
    private static bool IsReference(Document document, int first, int last) =>
        last < document.Tokens.Count && document.Word(first) is "[" && document.Word(last) is "]" && document.Word(first + 1) is { Length: < 4 } number && int.TryParse(number, out _);

    private static bool IsListNumber(Document document, int token)
    {
        var word = document.Word(token);
        var starts = token == 0 || Between(document, token - 1).Contains('\n');
        return starts && word.Length <= 3 && (int.TryParse(word, out _) || (word.Length == 1 && char.IsLetter(word[0])));
    }
}
