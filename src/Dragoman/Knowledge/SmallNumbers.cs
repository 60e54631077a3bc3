namespace Dragoman.Knowledge;

/// <summary>The numbers English writes as one word, from zero to twenty.</summary>
internal static class SmallNumbers
{
    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
         "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>The number a word says in any casing; null when it says none.</summary>
    public static int? Parse(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Words.Length; i++) if (word.Equals(Words[i], StringComparison.OrdinalIgnoreCase)) return i;
        return null;
    }
}
