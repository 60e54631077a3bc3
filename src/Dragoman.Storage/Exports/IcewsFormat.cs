using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>ICEWS events: 20 columns, tab-separated, with a header.</summary>
internal sealed class IcewsFormat : IExportFormat
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors",
        "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public string Name => "icews";

    public string Description => "ICEWS events: 20 columns separated by tabs, with a header, one row a pair of sides. Read CAMEO Code as text. Cells are not quoted.";

    public IReadOnlyList<BlankColumn> Blank { get; } = [new("District", "our gazetteer has no divisions of the second order")];

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var rows = new TableWriter(output, '\t', Columns.Length);
        rows.Header(Columns);
        foreach (var row in PairEvents.Of(records, run))
        {
            var (record, act, place) = (row.Record, row.Event, row.Record.Place);
            rows.Whole(row.Id).Text(ExportDates.Iso(row.Day));
            Side(rows, row.Actor, run.Codes);
            rows.Text(run.Codes.Label(act.Code)).Text(act.Code).Number(act.Goldstein);
            Side(rows, row.Recipient, run.Codes);
            rows.Whole(ExportIds.Of(record.ArticleId)).Whole(record.SentenceIndex).Text(record.Outlet);
            rows.Text(PlaceParts.City(place)).Blank().Text(PlaceParts.Province(place)).Text(run.Codes.CountryName(place?.Country)).Number(place?.Lat).Number(place?.Lon);
            rows.EndRow();
        }
    }

    private static void Side(TableWriter rows, Actor? side, ExportCodes codes) =>
        rows.Text(side?.Name ?? side?.Text).Text(string.Join(",", side?.Sectors.Select(SectorNames.Of) ?? [])).Text(codes.CountryName(side?.Country));
}
