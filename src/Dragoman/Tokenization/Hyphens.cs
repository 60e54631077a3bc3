namespace Dragoman.Tokenization;

/// <summary>Says which hyphens join one word: after prefixes (pre-war, co-founder) and in telephone numbers; all others stand between words.</summary>
internal static class Hyphens
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "e", "co", "pre", "post", "non", "anti", "ex", "re", "un", "sub", "semi", "mid", "pro", "multi", "cross", "mini", "super", "inter", "intra", "counter", "pseudo",
        "proto", "neo", "ultra", "trans", "de", "bi", "tri", "quasi", "micro", "macro", "mega", "over", "under", "vice", "extra", "infra", "hyper", "dis", "in", "mis", "out",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the hyphen at that place keeps both sides together.</summary>
    public static bool Joins(ReadOnlySpan<char> word, int hyphen)
    {
        var start = hyphen;
        while (start > 0 && word[start - 1] is not ('-' or '/')) start--;
        var before = word[start..hyphen];
        // "in-depth" and "out-of-touch" are compounds; "in-" is a prefix only in a few words that are not worth their exceptions.
        if (Lookup.Contains(before) && before is not ("in" or "out" or "over" or "under" or "In" or "Out" or "Over" or "Under")) return true;
        return NumberForms.IsTelephone(word);
    }
}
