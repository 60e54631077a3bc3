using System.Collections.Immutable;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>A side in the parts of a CAMEO actor code. PLOVER's MED is medical and JRN the press, CAMEO's HLH is medical and MED the press.</summary>
/// <param name="Country">Three letters; null without a state.</param>
/// <param name="KnownGroup">Code of the organisation, where our tables know it; else null.</param>
/// <param name="Types">Role codes, at most three.</param>
internal sealed record CameoActor(string? Country, string? KnownGroup, ImmutableArray<string> Types)
{
    private const int MostTypes = 3;

    // Sectors without a counterpart are left out: REL is an attribute in CAMEO and needs the religion, PRE and UNK say nothing of a role.
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["GOV"] = "GOV", ["MIL"] = "MIL", ["LEG"] = "LEG", ["JUD"] = "JUD", ["COP"] = "COP", ["SPY"] = "SPY", ["PRM"] = "UAF", ["REB"] = "REB", ["UAF"] = "UAF",
        ["PTY"] = "PTY", ["OPP"] = "OPP", ["ELI"] = "ELI", ["CVL"] = "CVL", ["SOC"] = "CVL", ["LAB"] = "LAB", ["BUS"] = "BUS", ["AGR"] = "AGR", ["CRM"] = "CRM",
        ["EDU"] = "EDU", ["JRN"] = "MED", ["MED"] = "HLH", ["REF"] = "REF",
    };

    private static readonly Dictionary<string, string> Groups = new(StringComparer.Ordinal)
    {
        ["IGO"] = "IGO", ["UNO"] = "IGO", ["EUR"] = "IGO", ["NGO"] = "NGO", ["IMG"] = "IMG", ["MNC"] = "MNC",
    };

    /// <summary>All parts in one: USAGOV, IGOUNO.</summary>
    public string Code => Country is not null ? Country + KnownGroup + string.Concat(Types) : string.Concat(Types.Take(1)) + KnownGroup + string.Concat(Types.Skip(1));

    /// <summary>What stands first in it: the country or the kind of group.</summary>
    public string Entity => Country ?? Types.FirstOrDefault() ?? "";

    public static CameoActor Of(Actor actor)
    {
        IEnumerable<string> group = actor.Country is null && actor.Group is { } given && Groups.TryGetValue(given, out var kind) ? [kind] : [];
        var roles = actor.Sectors.Where(Roles.ContainsKey).Select(s => Roles[s]);
        // CAMEO keeps the older code of Romania.
        var country = actor.Country == "ROU" ? "ROM" : actor.Country;
        var isUnitedNations = actor.Country is null && (actor.Group == "UNO" || actor.Code.StartsWith("UNO", StringComparison.Ordinal));
        return new CameoActor(country, isUnitedNations ? "UNO" : null, [.. group.Concat(roles).Distinct(StringComparer.Ordinal).Take(MostTypes)]);
    }
}
