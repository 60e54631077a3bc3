namespace Dragoman.Ingestion.Web;

/// <summary>Abbreviations of time zones in feeds. RFC 822 names a few; the rest is habit, and where a habit is ambiguous the reading most feeds mean stands here.</summary>
internal static class TimeZones
{
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["GMT"] = 0, ["WET"] = 0, ["BST"] = 1, ["WEST"] = 1, ["CET"] = 1, ["MEZ"] = 1, ["CEST"] = 2, ["MESZ"] = 2, ["EET"] = 2, ["EEST"] = 3,
        ["MSK"] = 3, ["SAST"] = 2, ["IST"] = 5.5, ["PKT"] = 5, ["ICT"] = 7, ["WIB"] = 7, ["HKT"] = 8, ["SGT"] = 8, ["CCT"] = 8, ["AWST"] = 8, ["JST"] = 9, ["KST"] = 9, ["ACST"] = 9.5,
        ["AEST"] = 10, ["AET"] = 10, ["ACDT"] = 10.5, ["AEDT"] = 11, ["NZST"] = 12, ["NZDT"] = 13, ["EST"] = -5, ["EDT"] = -4, ["ET"] = -5, ["CST"] = -6, ["CDT"] = -5, ["CT"] = -6,
        ["MST"] = -7, ["MDT"] = -6, ["MT"] = -7, ["PST"] = -8, ["PDT"] = -7, ["PT"] = -8, ["AST"] = -4, ["ADT"] = -3, ["NST"] = -3.5, ["NDT"] = -2.5, ["AKST"] = -9, ["AKDT"] = -8,
        ["HST"] = -10, ["BRT"] = -3, ["ART"] = -3, ["A"] = -1, ["N"] = 1, ["M"] = -12, ["Y"] = 12,
    };

    /// <summary>The offset an abbreviation stands for, or null.</summary>
    public static TimeSpan? Find(string name) => Hours.TryGetValue(name, out var hours) ? TimeSpan.FromHours(hours) : null;
}
