using Dragoman.Records;

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

    // Read in this order: "Defense / Security Ministry" is government, "Military" is not.
    private static readonly (string Part, string Code)[] Longer =
    [
        ("Ministry", "GOV"), ("Executive", "GOV"), ("Cabinet", "GOV"), ("Government", "GOV"), ("Military", "MIL"), ("Army", "MIL"), ("Navy", "MIL"), ("Air Force", "MIL"), ("Police", "COP"), ("Legislat", "LEG"),
        ("Parliament", "LEG"), ("Judic", "JUD"), ("Court", "JUD"), ("Intelligence", "SPY"), ("Rebel", "REB"), ("Insurgent", "REB"), ("Separatist", "REB"), ("Radical", "REB"), ("Opposition", "OPP"), ("Party", "PTY"),
        ("Parties", "PTY"), ("Media", "JRN"), ("News", "JRN"), ("Medical", "MED"), ("Health", "MED"), ("Educat", "EDU"), ("Business", "BUS"), ("Labor", "LAB"), ("Refugee", "REF"), ("Displaced", "REF"), ("Religio", "REL"),
        ("Agricult", "AGR"), ("Criminal", "CRM"), ("Civilian", "CVL"), ("General Population", "CVL"), ("Social", "SOC"), ("Elite", "ELI"),
    ];

    /// <summary>The word for a code; the code itself when there is none.</summary>
    public static string Of(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>The code for a word, or for the beginning of one of ICEWS's longer names ("Executive Office", "Foreign Ministry"); null when there is none.</summary>
    public static string? CodeOf(string name)
    {
        if (ActorCode.SectorOrder.Contains(name, StringComparer.Ordinal)) return name;
        foreach (var (code, word) in Names) if (name.Equals(word, StringComparison.OrdinalIgnoreCase)) return code;
        return Array.Find(Longer, l => name.Contains(l.Part, StringComparison.OrdinalIgnoreCase)).Code;
    }
}
