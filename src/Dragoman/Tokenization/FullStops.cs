namespace Dragoman.Tokenization;

/// <summary>Says whether the full stop at the end of a word is part of it, by the word and by what follows.</summary>
internal static class FullStops
{
    /// <summary>Whether the word from start to end, whose last character is a full stop, keeps it.</summary>
    public static bool BelongsToWord(ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end];
        if (word.Length == 2) return char.IsUpper(word[0]) ? IsInitial(text, end) : IsShortForm(word[0], text, end);
        // "non-U.S.", "D-Fla."
        var part = word[(word.LastIndexOf('-') + 1)..];
        if (!Abbreviations.EndsWithFullStop(word) && (part.Length == 2 || !Abbreviations.EndsWithFullStop(part))) return false;
        // "No. 10", but "He said no."
        return !word.Equals("no.", StringComparison.OrdinalIgnoreCase) || Following.Word(text, end) is [>= '0' and <= '9', ..];
    }

    // "J. Smith", but "Plan B." before the end of a paragraph or a word that begins sentences.
    private static bool IsInitial(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && text[end] is '"' or '”' or '’' or '\'' or ')' or ']') end++;
        return !Following.EndsParagraph(text, end) && !SentenceOpeners.Contains(Following.Word(text, end));
    }

    // "c. 1580", "p. 33", "(b. March 1960)"; "Abel v. Cain".
    private static bool IsShortForm(char letter, ReadOnlySpan<char> text, int end)
    {
        var next = Following.Word(text, end);
        if (next.IsEmpty) return false;
        if (letter == 'v') return char.IsUpper(next[0]);
        return letter is 'c' or 'p' or 'b' or 'd' or 'm' && (char.IsDigit(next[0]) || (end > 2 && text[end - 3] == '('));
    }
}
