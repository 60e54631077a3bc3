namespace Dragoman.Knowledge.Petrarch;

/// <summary>An actor code of CAMEO taken apart: three letters for a state or kind of organisation, then roles.</summary>
/// <param name="Country">ISO 3166 alpha-3 code, or null.</param>
/// <param name="Group">Group code of PLOVER for actors without a state, or null.</param>
/// <param name="Sectors">Sectors of PLOVER.</param>
/// <param name="Lost">Parts that have no counterpart.</param>
internal sealed record CameoActor(string? Country, string? Group, string[] Sectors, string[] Lost)
{
    /// <summary>Takes a code apart.</summary>
    /// <param name="code">The code.</param>
    /// <param name="tables">The installed actor tables, which know the states.</param>
    /// <returns>The actor, or null and why not.</returns>
    public static (CameoActor? Actor, string? Reason) Read(string code, ActorTables tables)
    {
        if (code.Length < 3 || !code.All(char.IsAsciiLetterOrDigit)) return (null, code is "---" or "+++" ? "the code says that this is nobody" : "no code of three-letter groups");
        string[] parts = [.. code.Chunk(3).Select(c => new string(c))];
        var (country, group) = (CountryOf(parts[0], tables), GroupOf(parts[0]));
        var sectors = new List<string>();
        var lost = new List<string>();
        // The rebels of a whole region fight across borders.
        if (IsRegion(parts[0]) && parts.AsSpan(1).ContainsAny("REB", "UAF", "MIL")) group = "IMG";
        if (country is null && group is null)
        {
            if (CameoRoles.SectorOf(parts[0]) is not { } sector) return (null, IsRegion(parts[0]) ? "a region is no actor of PLOVER 2.0" : "begins with no state, group or role that Dragoman knows");
            sectors.Add(sector);
        }
        foreach (var part in parts.AsSpan(1))
        {
            if (group == "IGO" && part is "UNO") group = "UNO";
            else if (group == "IGO" && part is "EEC" or "EUR") group = "EUR";
            else if (CameoRoles.SectorOf(part) is { } sector) sectors.Add(sector);
            // Where an organisation has its seat is no side of its acts.
            else if (group is null || CountryOf(part, tables) is null) lost.Add(part);
        }
        if (group == "MNC") sectors = ["BUS"];
        return (new CameoActor(country, group, CameoRoles.Settle(sectors), [.. lost]), null);
    }

    private static string? CountryOf(string part, ActorTables tables)
    {
        // CAMEO's own codes for what ISO 3166 calls otherwise.
        var iso = part switch { "ROM" => "ROU", "TMP" => "TLS", "KSV" => "XKX", "PAL" or "WBK" or "GZA" => "PSE", "USR" => "SUN", _ => part };
        return (tables.Find("state:" + iso) ?? tables.Find("territory:" + iso))?.Country;
    }

    private static string? GroupOf(string part) => part switch { "IGO" or "NGO" or "MNC" or "IMG" or "ISM" => part, "NGM" => "NGO", _ => null };

    private static bool IsRegion(string part) => part is "AFR" or "ASA" or "BLK" or "CRB" or "CAU" or "CFR" or "CAS" or "CEU" or "EIN" or "EAF" or "EEU" or "EUR" or "LAM" or "MEA" or "MDT" or "NAF" or "NMR"
        or "PGS" or "SCN" or "SAM" or "SAS" or "SEA" or "SAF" or "WAF" or "WEU" or "WST" or "INT";
}
