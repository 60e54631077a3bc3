using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Storage.Exports;

/// <summary>POLECAT events: 40 columns, tab-separated, with a header.</summary>
internal sealed class PolecatFormat : IExportFormat
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public string Name => "polecat";

    public string Description => "POLECAT events: 40 columns separated by tabs, with a header, one row a record; lists in a cell are separated by semicolons. Cells are not quoted.";

    public IReadOnlyList<BlankColumn> Blank { get; } =
    [
        new("Wikipedia Actor ID, Wikipedia Recipient ID", "our tables do not carry them"),
        new("District, Feature Type", "our gazetteer has no divisions of the second order and no feature codes"),
        new("Story People, Story Organizations, Story Locations", "of an article only the sides and places of its acts are kept"),
        new("Language", "records do not say it; the coder reads English"),
    ];

    public void Write(IEnumerable<StoredRecord> records, ExportRun run, Stream output)
    {
        using var rows = new TableWriter(output, '\t', Columns.Length);
        rows.Header(Columns);
        foreach (var stored in records)
        {
            var record = stored.Record;
            if (ExportDates.Day(record) is not { } day)
            {
                run.Counts.LeaveOut(LeftOut.NoDay);
                continue;
            }
            rows.Text(record.Id).Text(ExportDates.Iso(day)).Text(EnumNames<EventType>.Of(record.Type)).Text(record.Mode is { } mode ? EnumNames<EventMode>.Of(mode) : null);
            rows.Number(record.PloverScore).Whole((long?)record.Quad).Text(List(record.Contexts, EnumNames<EventContext>.Of));
            Sides(rows, record.Actors, run.Codes);
            Sides(rows, record.Recipients, run.Codes);
            Where(rows, record.Place);
            rows.Text(record.Outlet).Text(record.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Blank(4).Text(record.Version);
            rows.EndRow();
            run.Counts.Rows++;
        }
    }

    private static void Sides(TableWriter rows, IReadOnlyList<Actor> sides, ExportCodes codes)
    {
        rows.Text(List(sides, s => s.Name ?? s.Text ?? s.Code)).Text(List(sides, s => s.Country ?? s.Group)).Text(List(sides, s => codes.Cow(s.Country)));
        rows.Text(List(sides, s => s.Sectors.FirstOrDefault())).Text(List(sides.SelectMany(s => s.Sectors).Distinct(StringComparer.Ordinal), s => s));
        rows.Text(List(sides, s => s.Office)).Text(List(sides, s => s.Text)).Blank();
    }

    private static void Where(TableWriter rows, Place? place)
    {
        const string GeoNames = "geonames:";
        var number = place?.GazetteerId?.StartsWith(GeoNames, StringComparison.Ordinal) == true ? place.GazetteerId[GeoNames.Length..] : null;
        rows.Text(place?.Name).Text(PlaceParts.City(place)).Blank().Text(PlaceParts.Province(place)).Text(place?.Country).Number(place?.Lat).Number(place?.Lon).Text(number).Text(place?.Text).Blank();
    }

    private static string List<T>(IEnumerable<T> items, Func<T, string?> name) => string.Join(';', items.Select(name).Where(n => !string.IsNullOrEmpty(n)));
}
