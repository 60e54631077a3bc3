namespace Dragoman.Evaluation;

/// <summary>What kind of words refer back in the coreference gold.</summary>
internal static class AntecedentKind
{
    private static readonly HashSet<string> Speakers = new(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "yourself", "yourselves"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Others = new([
        "he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves", "who", "whom", "whose", "this", "that", "these", "those",
    ], StringComparer.OrdinalIgnoreCase);

    // What follows the head noun where an annotator did not cut it: a complement, a list, "Jr.".
    private static readonly string[] Tails = [",", ";", " of ", " and "];

    /// <summary>The class a mention is counted under.</summary>
    public static string Of(GoldMention mention, bool isPlural) =>
        isPlural ? "plural" : Speakers.Contains(mention.Words) ? "pronoun, 1st or 2nd person" : Others.Contains(mention.Words) ? "pronoun, 3rd person" : mention.IsDescription ? "description" : "name";

    /// <summary>Whether the words are a pronoun.</summary>
    public static bool IsPronoun(string words) => Speakers.Contains(words) || Others.Contains(words);

    /// <summary>Whether the words name several one after the other: "Peru and Chile".</summary>
    public static bool IsList(string words) => words.Contains(" and ", StringComparison.OrdinalIgnoreCase) || words.Contains(',', StringComparison.Ordinal);

    /// <summary>Index after the last letter of the head noun: 9 in "President of Peru".</summary>
    public static int HeadEnd(string words)
    {
        var end = words.Length;
        foreach (var tail in Tails) if (words.IndexOf(tail, StringComparison.OrdinalIgnoreCase) is > 0 and var at && at < end) end = at;
        if (words.AsSpan(0, end).EndsWith(" Jr.", StringComparison.OrdinalIgnoreCase)) end -= 4;
        while (end > 1 && !char.IsLetterOrDigit(words[end - 1])) end--;
        return end;
    }
}
