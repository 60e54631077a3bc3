using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Analysis;

/// <summary>The numbers of two reports side by side. Numbers are comparable when they count the same: the same kind, for other kinds the same unit.</summary>
internal static class Amounts
{
    /// <summary>The pairs that count the same.</summary>
    public static IEnumerable<(Quantity First, Quantity Second)> Comparable(ImmutableArray<Quantity> first, ImmutableArray<Quantity> second)
    {
        foreach (var one in first)
            foreach (var two in second)
                if (CountsTheSame(one, two)) yield return (one, two);
    }

    /// <summary>Whether both give numbers, and none of them counts the same.</summary>
    public static bool AreOfOtherThings(ImmutableArray<Quantity> first, ImmutableArray<Quantity> second) => first.Length > 0 && second.Length > 0 && !Comparable(first, second).Any();

    /// <summary>Whether some number that counts the same is another one.</summary>
    public static bool Differ(ImmutableArray<Quantity> first, ImmutableArray<Quantity> second) =>
        Comparable(first, second).Any() && !Comparable(first, second).Any(p => Least(p.First) <= Most(p.Second) && Least(p.Second) <= Most(p.First));

    /// <summary>The number as a reader would say it.</summary>
    public static string Say(Quantity quantity) => string.Create(CultureInfo.InvariantCulture, $"{Range(quantity)} {Thing(quantity)}");

    /// <summary>The least that was meant; 0 when the words leave it open.</summary>
    public static double Least(Quantity quantity) => quantity.Low ?? 0;

    private static double Most(Quantity quantity) => quantity.High ?? double.PositiveInfinity;

    private static bool CountsTheSame(Quantity one, Quantity two) => one.Kind == two.Kind && one.Kind switch
    {
        QuantityKind.Other => one.Unit == two.Unit,
        QuantityKind.Money => one.Unit is null || two.Unit is null || one.Unit == two.Unit,
        _ => true,
    };

    private static string Thing(Quantity quantity) => quantity.Kind is QuantityKind.Other or QuantityKind.Money && quantity.Unit is { } unit ? unit : EnumNames<QuantityKind>.Of(quantity.Kind);

    private static string Range(Quantity quantity) =>
        quantity.Low == quantity.High ? string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}") : string.Create(CultureInfo.InvariantCulture, $"{quantity.Low}-{quantity.High}");
}
