namespace Dragoman.Tokenization;

/// <summary>Faces made of signs: eyes, perhaps a nose, a mouth that may be repeated.</summary>
internal static class Emoticons
{
    /// <summary>The length of the face that a run of characters between blanks consists of, without the marks after it; 0 when it is none.</summary>
    public static int Length(ReadOnlySpan<char> run)
    {
        if (run is "^_^" or "<3" or "xD" or "XD" or "(:") return run.Length;
        var at = run[0] == '>' ? 1 : 0;
        if (run.Length < at + 2 || run[at] is not (':' or ';' or '=')) return 0;
        at++;
        if (run[at] is '-' or '^' or '\'') at++;
        if (at == run.Length || run[at] is not (')' or '(' or ']' or '[' or 'D' or 'P' or 'p' or '/' or '|')) return 0;
        var mouth = run[at++];
        while (at < run.Length && run[at] == mouth) at++;
        return run[at..].IndexOfAnyExcept(".!?,") < 0 ? at : 0;
    }

    /// <summary>Whether a token is a face.</summary>
    public static bool Is(ReadOnlySpan<char> word) => word.Length > 1 && Length(word) == word.Length;
}
