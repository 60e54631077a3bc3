namespace Dragoman.Tokenization;

/// <summary>Words written together with a shorter one: don't, Israel's, cannot, gonna.</summary>
internal static class Clitics
{
    private static readonly string[] Endings = ["'s", "'re", "'ve", "'ll", "'d", "'m"];

    private static readonly (string Word, int At)[] Whole =
    [
        ("cannot", 3), ("gonna", 3), ("gotta", 3), ("wanna", 3), ("dont", 2), ("didnt", 3), ("doesnt", 4), ("isnt", 2), ("wont", 2), ("cant", 2), ("wasnt", 3), ("wouldnt", 5),
        ("couldnt", 5), ("havent", 4), ("hasnt", 3), ("arent", 3), ("gimme", 3), ("lemme", 3), ("'tis", 2), ("'twas", 2), ("im", 1), ("ive", 1), ("thats", 4),
        ("aint", 2), ("shouldnt", 6), ("werent", 4), ("hadnt", 3), ("youre", 3), ("theyre", 4), ("youve", 3), ("theyve", 4), ("youll", 3), ("theyll", 4), ("itll", 2), ("whats", 4), ("theres", 5), ("whos", 3),
        ("hes", 2), ("shes", 3), ("outta", 3), ("lotta", 3), ("dunno", 2), ("nno", 1), ("alot", 1), ("c'mon", 3), ("c’mon", 3), ("elses", 4), ("todays", 5),
    ];

    /// <summary>Where the second word begins; 0 when it is one word.</summary>
    public static int Split(ReadOnlySpan<char> word)
    {
        if (word.Length < 2) return 0;
        if (word.Length > 3 && (word[^2] is '\'' or '’' or '`') && (word[^1] is 't' or 'T') && (word[^3] is 'n' or 'N')) return word.Length - 3;
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length && word[^ending.Length] is '\'' or '’' or '`' && word[^(ending.Length - 1)..].Equals(ending.AsSpan(1), StringComparison.OrdinalIgnoreCase)
                && !(char.IsDigit(word[0]) && ending == "'s")) return word.Length - ending.Length;
        }
        if (word.Length > 8) return 0;
        if (word is "Lets") return 3;
        foreach (var (whole, at) in Whole) if (word.Equals(whole, StringComparison.OrdinalIgnoreCase)) return at;
        return 0;
    }

    /// <summary>Whether a word begins with an apostrophe that stands for letters: 'em, '90s, 'cause, or is itself a clitic.</summary>
    public static bool IsElided(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word[0] is '‘' or '`') return false;
        var rest = word[1..];
        if (char.IsDigit(rest[0])) return true;
        foreach (var elided in (ReadOnlySpan<string>)["em", "til", "cause", "s", "re", "ve", "ll", "d", "m", "tis", "twas", "bout"]) if (rest.Equals(elided, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
