using System.Collections.Frozen;
using System.Globalization;

namespace Dragoman.Quantities;

/// <summary>Single words that say numbers.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Small = Table(
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 "
        + "twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Multiples = Table(
        "hundred 100 thousand 1000 million 1000000 billion 1000000000 trillion 1000000000000 dozen 12 score 20");

    // "dozens" are at least two dozen.
    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Vague = Table(
        "tens 20 dozens 24 scores 40 hundreds 200 thousands 2000 millions 2000000 billions 2000000000");

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Glued = Table("k 1000 m 1000000 mn 1000000 mln 1000000 bn 1000000000 b 1000000000 tn 1000000000000");

    /// <summary>"seven", "forty-two", "3", "1,200", "2.5"; null for every other word.</summary>
    public static double? Plain(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0])) return double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (Small.TryGetValue(word, out var small)) return small;
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && Small.TryGetValue(word[..hyphen], out var tens) && tens >= 20 && Small.TryGetValue(word[(hyphen + 1)..], out var ones) && ones is > 0 and < 10 ? tens + ones : null;
    }

    /// <summary>"hundred", "dozen", "million".</summary>
    public static double? Multiple(ReadOnlySpan<char> word) => Multiples.TryGetValue(word, out var value) ? value : null;

    /// <summary>The least that "dozens" or "thousands" can be.</summary>
    public static double? AtLeast(ReadOnlySpan<char> word) => Vague.TryGetValue(word, out var value) ? value : null;

    /// <summary>"bn" and "m" as they stand close behind figures.</summary>
    public static double? Abbreviated(ReadOnlySpan<char> word) => Glued.TryGetValue(word, out var value) ? value : null;

    private static FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Table(string table)
    {
        var parts = table.Split(' ');
        return Enumerable.Range(0, parts.Length / 2).ToFrozenDictionary(i => parts[2 * i], i => double.Parse(parts[(2 * i) + 1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
