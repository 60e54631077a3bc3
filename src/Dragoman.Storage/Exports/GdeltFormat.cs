using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>GDELT 2.0 Events: 61 columns, tab-separated, no header (GDELT Event Codebook 2.0).</summary>
internal sealed class GdeltFormat : IExportFormat
{
    private const int Columns = 61;
    private const double DaysOfAYear = 365;
    private const int DaysOfAMonth = 30;

    public string Name => "gdelt";

    public string Description => "GDELT 2.0 Events: 61 columns separated by tabs, no header, one row a pair of sides. Cells are not quoted.";

    public IReadOnlyList<BlankColumn> Blank { get; } =
    [
        new("Actor1KnownGroupCode, Actor2KnownGroupCode", "only the United Nations (UNO) are filled: our tables do not carry CAMEO's codes of groups"),
        new("Actor1EthnicCode, Actor2EthnicCode, Religion1Code, Religion2Code", "not coded"),
        new("NumMentions, NumSources, NumArticles", "in GDELT they count the first 15 minutes only; we have no such window"),
        new("AvgTone", "not measured"),
        new("Actor1Geo_*, Actor2Geo_*", "we place acts, not sides"),
        new("ActionGeo_ADM1Code, ActionGeo_ADM2Code, ActionGeo_FeatureID", "FIPS divisions, GAUL and GNS numbers are not in our gazetteer"),
    ];

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var rows = new TableWriter(output, '\t', Columns);
        foreach (var row in PairEvents.Of(records, run))
        {
            var (record, day, act) = (row.Record, row.Day, row.Event);
            rows.Whole(row.Id).Text(ExportDates.Compact(day)).Text(day.ToString("yyyyMM", CultureInfo.InvariantCulture)).Whole(day.Year);
            // The codebook says (month * 30 + day) / 365; the files count the months that are over.
            rows.Number(day.Year + ((((day.Month - 1) * DaysOfAMonth) + day.Day) / DaysOfAYear), "0.0000");
            Side(rows, row.Actor);
            Side(rows, row.Recipient);
            // The title is sentence 0, the lead begins with sentence 1.
            rows.Whole(record.SentenceIndex is { } sentence ? (sentence <= 1 ? 1 : 0) : null);
            rows.Text(act.Code).Text(act.Base).Text(act.Root).Whole(act.GdeltQuad).Number(act.Goldstein);
            rows.Blank(4).Blank(16);
            Where(rows, record.Place, run.Codes);
            rows.Text(row.Stored.ReceivedAt.ToUniversalTime().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)).Text(record.Url ?? record.Outlet);
            rows.EndRow();
        }
    }

    private static void Side(TableWriter rows, Actor? side)
    {
        if (side is null)
        {
            rows.Blank(10);
            return;
        }
        var cameo = CameoActor.Of(side);
        rows.Text(cameo.Code).Text(side.Name ?? side.Text).Text(cameo.Country).Text(cameo.KnownGroup).Blank(3);
        for (var i = 0; i < 3; i++) rows.Text(cameo.Types.ElementAtOrDefault(i));
    }

    private static void Where(TableWriter rows, Place? place, ExportCodes codes)
    {
        if (place is null)
        {
            rows.Blank(8);
            return;
        }
        string?[] names = [place.Name ?? place.Text, place.Precision == PlacePrecision.Country || place.Admin1 == place.Name ? null : place.Admin1, place.Precision == PlacePrecision.Country ? null : codes.CountryName(place.Country)];
        rows.Whole(Resolution(place)).Text(string.Join(", ", names.Where(n => !string.IsNullOrEmpty(n)))).Text(codes.Fips(place.Country)).Blank(2).Number(place.Lat).Number(place.Lon).Blank();
    }

    // 1 country, 2 US state, 3 US city, 4 city elsewhere, 5 division elsewhere. Seas and regions across borders have no number.
    private static long? Resolution(Place place) => place.Precision switch
    {
        PlacePrecision.Country => 1,
        PlacePrecision.Region => place.Country is null || place.Admin1 is null ? null : place.Country == "USA" ? 2 : 5,
        _ => place.Country == "USA" ? 3 : 4,
    };
}
