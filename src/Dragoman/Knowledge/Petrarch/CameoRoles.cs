using System.Collections.Frozen;

namespace Dragoman.Knowledge.Petrarch;

/// <summary>
/// The roles of CAMEO's actor codes as sectors of PLOVER 2.0, by our own reading of both codebooks. Roles that PLOVER has given up (radical, moderate, labels of single religions) come as the nearest
/// sector or not at all.
/// </summary>
internal static class CameoRoles
{
    private static readonly FrozenDictionary<string, string> Sectors = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["GOV"] = "GOV", ["MIL"] = "MIL", ["LEG"] = "LEG", ["JUD"] = "JUD", ["COP"] = "COP", ["SPY"] = "SPY", ["PRM"] = "PRM", ["REB"] = "REB", ["UAF"] = "UAF", ["PTY"] = "PTY",
        ["OPP"] = "OPP", ["ELI"] = "ELI", ["CVL"] = "CVL", ["LAB"] = "LAB", ["BUS"] = "BUS", ["AGR"] = "AGR", ["CRM"] = "CRM", ["EDU"] = "EDU", ["REF"] = "REF", ["REL"] = "REL",
        // CAMEO's media are PLOVER's journalists, its health is PLOVER's medical sector.
        ["MED"] = "JRN", ["JRN"] = "JRN", ["HLH"] = "MED",
        ["INS"] = "REB", ["SEP"] = "REB", ["PPL"] = "CVL", ["SET"] = "CVL", ["HRI"] = "SOC", ["ENV"] = "SOC", ["DEV"] = "SOC", ["SOC"] = "SOC",
        ["CHR"] = "REL", ["MUS"] = "REL", ["MOS"] = "REL", ["JEW"] = "REL", ["HIN"] = "REL", ["BUD"] = "REL", ["SIK"] = "REL", ["BAH"] = "REL",
        ["CTH"] = "REL", ["PRO"] = "REL", ["SHI"] = "REL", ["SUN"] = "REL",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Behind GOV these tell the portfolio: a minister of health is GOV, no physician.
    private static readonly FrozenSet<string> Portfolios = new[] { "BUS", "AGR", "EDU", "JRN", "MED", "SOC", "LAB", "REL" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The sector of a role; null when PLOVER has none.</summary>
    public static string? SectorOf(string role) => Sectors.GetValueOrDefault(role);

    /// <summary>The sectors of several roles in their order, without portfolios.</summary>
    /// <param name="roles">The sectors read so far.</param>
    public static string[] Settle(IEnumerable<string> roles)
    {
        var sectors = roles.Distinct(StringComparer.Ordinal).ToList();
        // Fighters of a faith are fighters.
        if (sectors.Exists(s => s is "GOV" or "REB" or "UAF" or "MIL" or "JUD" or "OPP")) sectors.RemoveAll(s => sectors.Contains("GOV") ? Portfolios.Contains(s) : s == "REL");
        return [.. sectors];
    }
}
