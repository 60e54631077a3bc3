namespace Dragoman.Documents;

/// <summary>Tells text written in capitals, as old wires are, from text as it is usually written.</summary>
internal static class Capitals
{
    /// <summary>Whether nearly all letters are capitals; a word or two prove nothing.</summary>
    public static bool IsShouting(ReadOnlySpan<char> text)
    {
        var upper = 0;
        var lower = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }
        return upper > 10 && upper > 4 * lower;
    }
}
