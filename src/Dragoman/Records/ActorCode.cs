using System.Collections.Immutable;

namespace Dragoman.Records;

/// <summary>Puts together PLOVER actor codes: country or group, then sectors in one fixed order, so that equal actors have equal codes.</summary>
public static class ActorCode
{
    /// <summary>The code of an actor of which nothing is known.</summary>
    public const string Unknown = "UNK";

    /// <summary>Sector codes of PLOVER 2.0 in the order in which they stand in a code.</summary>
    public static ImmutableArray<string> SectorOrder { get; } =
    [
        "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PRM", "REB", "UAF", "PTY", "OPP", "ELI", "CVL", "SOC", "LAB", "BUS", "AGR", "CRM", "EDU",
        "JRN", "MED", "REF", "REL", "PRE", "UNK",
    ];

    /// <summary>Groups that stand in place of a country.</summary>
    public static ImmutableArray<string> Groups { get; } = ["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"];

    /// <summary>Whether this is a sector or group code of PLOVER 2.0.</summary>
    public static bool IsCode(string code) => SectorOrder.Contains(code, StringComparer.Ordinal) || Groups.Contains(code, StringComparer.Ordinal);

    /// <summary>The sectors without repetition, in the fixed order; unknown ones are dropped.</summary>
    public static ImmutableArray<string> Order(IEnumerable<string> sectors)
    {
        var given = sectors.ToHashSet(StringComparer.Ordinal);
        return [.. SectorOrder.Where(given.Contains)];
    }

    /// <summary>The code of a country or group (either may be null) with sectors.</summary>
    public static string Of(string? country, string? group, ImmutableArray<string> sectors)
    {
        var stem = country ?? group;
        if (stem is null && sectors.Length == 0) return Unknown;
        return stem + string.Concat(sectors);
    }
}
