using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>An act as formats tell it that know CAMEO codes only.</summary>
/// <param name="Code">Three or four digits, as text.</param>
/// <param name="Goldstein">Its Goldstein value; null when unknown.</param>
internal sealed record CameoEvent(string Code, double? Goldstein)
{
    private const string Denial = "016";

    /// <summary>The two digits of the root.</summary>
    public string Root => Code[..2];

    /// <summary>The three digits of the second level.</summary>
    public string Base => Code.Length > 3 ? Code[..3] : Code;

    /// <summary>Quad class as used with GDELT: roots 01–05, 06–08, 09–13, 14–20 are 1, 2, 3, 4.</summary>
    public int GdeltQuad => RootNumber switch
    {
        <= 5 => 1,
        <= 8 => 2,
        <= 13 => 3,
        _ => 4,
    };

    /// <summary>Quad class of the Phoenix pipeline: 01–02, 03–05, 06–08, 09–13 with 16, 14–15 with 17–20 are 0, 1, 2, 3, 4.</summary>
    public int PhoenixQuad => RootNumber switch
    {
        <= 2 => 0,
        <= 5 => 1,
        <= 8 => 2,
        <= 13 or 16 => 3,
        _ => 4,
    };

    private int RootNumber => int.Parse(Root, CultureInfo.InvariantCulture);

    /// <summary>The act of a record; null when it has no code. What somebody denies is the denial (016), not the deed.</summary>
    public static CameoEvent? Of(EventRecord record, ExportCodes codes)
    {
        if (record.Status == EventStatus.Denied) return new CameoEvent(Denial, codes.Goldstein(Denial));
        if (record.Cameo is not { Length: >= 2 } code || !code.All(char.IsAsciiDigit)) return null;
        // These formats write the root itself with a zero behind it: 04 is 040.
        return new CameoEvent(code.Length == 2 ? code + "0" : code, record.Goldstein ?? codes.Goldstein(code));
    }
}
