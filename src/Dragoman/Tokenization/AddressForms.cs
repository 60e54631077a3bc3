namespace Dragoman.Tokenization;

/// <summary>Runs of signs and letters that are one token: web and mail addresses, file names, emoticons.</summary>
internal static class AddressForms
{
    /// <summary>Whether the run begins with an address; its length without closing punctuation.</summary>
    public static bool IsWhole(ReadOnlySpan<char> run, out int length)
    {
        length = run.Length;
        if (run.Length < 2) return false;
        if (Emoticons.Length(run) is > 0 and var face)
        {
            length = face;
            return true;
        }
        if (run.Length < 6) return false;
        // A web address cut short keeps its dots.
        if (IsWeb(run) && run.EndsWith("...", StringComparison.Ordinal)) return true;
        while (length > 0 && run[length - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?' or '"' or '\'' or '”' or '’' or '>' or ']') length--;
        var core = run[..length];
        return IsWeb(core) || IsMail(core) || IsDomain(core);
    }

    private static bool IsWeb(ReadOnlySpan<char> run) => run.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || run.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    // Inside a house an address may have no dot after the sign: Jane.Doe@SALES.
    private static bool IsMail(ReadOnlySpan<char> run)
    {
        var at = run.IndexOf('@');
        return at > 0 && at < run.Length - 2 && char.IsLetterOrDigit(run[0]) && (run[(at + 1)..].Contains('.') || (char.IsLetter(run[at - 1]) && char.IsLetter(run[at + 1]))) && run.IndexOfAny("(<\"") < 0;
    }

    // example.com, carol.st.clair: letters with inner dots and a well-known ending, or a path after it.
    private static bool IsDomain(ReadOnlySpan<char> run)
    {
        var slash = run.IndexOf('/');
        var host = slash > 0 ? run[..slash] : run;
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || dot == host.Length - 1) return false;
        foreach (var c in host) if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_' or '#' or '~' or '%')) return false;
        var ending = host[(dot + 1)..];
        if (ending.Length > 4) return false;
        Span<char> lower = stackalloc char[ending.Length];
        ending.ToLowerInvariant(lower);
        return lower is "com" or "org" or "net" or "gov" or "edu" or "co" or "uk" or "info" or "int" or "mil" or "io" or "html" or "pdf" or "doc" or "xls";
    }
}
