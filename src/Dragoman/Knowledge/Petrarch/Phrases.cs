namespace Dragoman.Knowledge.Petrarch;

/// <summary>Writes the phrases of the dictionaries as they stand in news.</summary>
internal static class Phrases
{
    // One word of so few letters is an abbreviation; in small letters it would be found in "us" and "who".
    private const int LongestAbbreviation = 3;

    // What follows a name behind a comma and is mostly left out in news.
    private static readonly string[] Tails = [", INC.", ", INC", ", LTD.", ", LTD", ", LLC", ", CO.", ", JR.", ", SR."];

    /// <summary>The words of a phrase: underlines join them, one at the end says nothing.</summary>
    public static string Words(string phrase) => string.Join(' ', phrase.Split([' ', '\t', '_'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A name with capitals where names have them: PAN_AFRICAN_UNION_OF_X → "Pan African Union of X"; ORDER,_THE → "The Order".</summary>
    public static string Name(string phrase)
    {
        var words = Words(phrase);
        if (words.EndsWith(", THE", StringComparison.Ordinal)) words = "THE " + words[..^5];
        foreach (var tail in Tails) if (words.EndsWith(tail, StringComparison.Ordinal)) words = words[..^tail.Length];
        if (words.Length <= LongestAbbreviation) return words.ToUpperInvariant();
        return string.Join(' ', words.Split(' ').Select((w, i) => i > 0 && w is "OF" or "THE" or "AND" or "FOR" or "IN" or "ON" or "TO" ? w.ToLowerInvariant() : Word(w)));
    }

    /// <summary>A slug for ids.</summary>
    public static string Slug(string name)
    {
        var slug = string.Concat(name.Select(c => NamePieces.IsPiece(c) ? NamePieces.Fold(c) : ' '));
        return string.Join('-', slug.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The plural that PETRARCH makes of a word or phrase; of "minister of trade" the first word's.</summary>
    public static string Plural(string words)
    {
        var of = words.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
        if (of > 0) return Plural(words[..of]) + words[of..];
        return words switch
        {
            [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => words[..^1] + "ies",
            [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => words + "es",
            [.., 'm', 'a', 'n'] => words[..^2] + "en",
            _ => words + "s",
        };
    }

    // "U.N." and "B-52" stay as they are, the letter after a hyphen or apostrophe is a capital.
    private static string Word(string word)
    {
        if (word.AsSpan().ContainsAnyInRange('0', '9') || word.Contains('.', StringComparison.Ordinal)) return word.ToUpperInvariant();
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (i == 0 || (!char.IsLetter(letters[i - 1]) && !(letters[i - 1] == '\'' && i == letters.Length - 1))) letters[i] = char.ToUpperInvariant(letters[i]);
        return new string(letters);
    }
}
