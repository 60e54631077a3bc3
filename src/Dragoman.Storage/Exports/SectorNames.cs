namespace Dragoman.Storage.Exports;

/// <summary>PLOVER's sectors in words, for formats that write words.</summary>
internal static class SectorNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["GOV"] = "Government", ["MIL"] = "Military", ["LEG"] = "Legislative", ["JUD"] = "Judicial", ["COP"] = "Police", ["SPY"] = "Intelligence", ["PRM"] = "Paramilitary",
        ["REB"] = "Rebel", ["UAF"] = "Unidentified Armed Force", ["PTY"] = "Parties", ["OPP"] = "Opposition", ["ELI"] = "Elite", ["CVL"] = "Civilian", ["SOC"] = "Social",
        ["LAB"] = "Labor", ["BUS"] = "Business", ["AGR"] = "Agricultural", ["CRM"] = "Criminal", ["EDU"] = "Education", ["JRN"] = "Media", ["MED"] = "Medical",
        ["REF"] = "Refugees", ["REL"] = "Religious", ["PRE"] = "Proto-state", ["UNK"] = "Unidentified",
    };

    /// <summary>The word for a code; the code itself when there is none.</summary>
    public static string Of(string code) => Names.GetValueOrDefault(code, code);
}
