namespace Dragoman.Tokenization;

/// <summary>Runs of signs and letters that are one token: web and mail addresses, file names, emoticons, numbers.</summary>
internal static class AddressForms
{
    private static readonly string[] Emoticons = [":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", ":P", "=)", "^_^", ":/", "<3", "(:", "xD", ":]"];

    /// <summary>Whether the run begins with an address; its length without closing punctuation.</summary>
    public static bool IsWhole(ReadOnlySpan<char> run, out int length)
    {
        length = run.Length;
        foreach (var emoticon in Emoticons) if (run.SequenceEqual(emoticon)) return true;
        if (run.Length < 6) return false;
        while (length > 0 && run[length - 1] is '.' or ',' or ')' or ';' or ':' or '!' or '?' or '"' or '\'' or '”' or '’' or '>' or ']') length--;
        var core = run[..length];
        return core.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || core.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || core.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsMail(core) || IsDomain(core);
    }

    /// <summary>Whether the run is a number with its signs: 1,234.5, 9/11, 10:30, 3.5.</summary>
    public static bool IsNumber(ReadOnlySpan<char> run)
    {
        if (!char.IsDigit(run[^1])) return false;
        var digits = 0;
        for (var i = 0; i < run.Length; i++)
        {
            if (char.IsDigit(run[i])) digits++;
            else if (run[i] is not ('.' or ',' or '/' or ':') && !(i == 0 && run[i] == '-')) return false;
            else if (i > 0 && !char.IsDigit(run[i - 1])) return false;
        }
        return digits > 0;
    }

    private static bool IsMail(ReadOnlySpan<char> run)
    {
        var at = run.IndexOf('@');
        return at > 0 && at < run.Length - 3 && run[(at + 1)..].Contains('.') && char.IsLetterOrDigit(run[0]) && !run.Contains('(') && !run.Contains('<');
    }

    // example.com, carol.st.clair: letters with inner dots and a well-known ending, or a path after it.
    private static bool IsDomain(ReadOnlySpan<char> run)
    {
        var slash = run.IndexOf('/');
        var host = slash > 0 ? run[..slash] : run;
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || dot == host.Length - 1) return false;
        foreach (var c in host) if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-')) return false;
        return host[(dot + 1)..] is "com" or "org" or "net" or "gov" or "edu" or "co" or "uk" or "info" or "int" or "mil" or "io" or "COM" or "html" or "pdf" or "doc" or "xls";
    }
}
