using System.Globalization;
using Dragoman.Documents;
using Dragoman.Knowledge;

namespace Dragoman.Quantities;

/// <summary>Reads numbers in figures and words.</summary>
internal static class NumberWords
{
    /// <summary>The number a token says, with the multiple or the factor that depends on it ("2 million"); null when it says none.</summary>
    public static double? Parse(Document document, int token)
    {
        if (One(document.Word(token)) is not { } number) return null;
        foreach (var child in document.Tree.Children(token))
        {
            // Whichever of "2" and "million" the parser makes the head, the other depends on it.
            if (document.Tree.Relation(child) is not (DepRel.Compound or DepRel.Nummod) || One(document.Word(child)) is not { } other) continue;
            if (Multiple(document.Word(child > token ? child : token)) is not null) number *= other;
        }
        return number;
    }

    private static double? One(ReadOnlySpan<char> word)
    {
        if (double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        return SmallNumbers.Parse(word) ?? Multiple(word);
    }

    private static double? Multiple(ReadOnlySpan<char> word) => word switch
    {
        "hundred" or "hundreds" => 100,
        "thousand" or "thousands" => 1_000,
        "million" or "millions" => 1_000_000,
        "billion" or "billions" => 1_000_000_000,
        "trillion" => 1_000_000_000_000,
        "dozen" or "dozens" => 12,
        _ => null,
    };
}
