using Dragoman.Records;
using Dragoman.Storage.Exports;

namespace Dragoman.Storage.Imports;

/// <summary>ICEWS events: 20 columns with a header, separated by tabs. Its event ids are not unique: with the day they are.</summary>
internal sealed class IcewsImport(ForeignCodes codes) : IImportFormat
{
    private HeaderColumns _columns = new([]);

    public bool HasHeader => true;

    public char Separator(string firstLine) => '\t';

    public string? ReadHeader(IReadOnlyList<string> names)
    {
        _columns = new HeaderColumns(names);
        var missing = _columns.Missing("Event ID", "Event Date", "Source Name", "Source Country", "CAMEO Code", "Target Name", "Target Country").ToList();
        return missing.Count > 0 ? $"the first line lacks {string.Join(", ", missing)}; a file of ICEWS events begins with the names of its 20 columns" : null;
    }

    public ImportedRow Read(TableRow row, ImportPlace place)
    {
        if (row.Cells.Count != _columns.Count) return ImportedRow.Skip("a number of cells that is not that of the header");
        if (_columns.Cell(row, "Event ID") is not { } id) return ImportedRow.Skip("Event ID is empty");
        if (ForeignCodes.ReadDay(_columns.Cell(row, "Event Date"), "yyyy-MM-dd") is not { } day) return ImportedRow.Skip("Event Date is no day");
        var cameo = _columns.Cell(row, "CAMEO Code");
        // A code that went through a spreadsheet has lost its zero.
        if ((codes.Act(cameo) ?? (cameo?.Length is 2 or 3 ? codes.Act("0" + cameo) : null)) is not { } act) return ImportedRow.Skip($"CAMEO Code \"{cameo}\" is not in CAMEO 1.1b3");
        var record = codes.Complete(new EventRecord
        {
            Id = $"icews:{id}:{day:yyyy-MM-dd}",
            ArticleId = _columns.Cell(row, "Story ID") is { } story ? "icews:story:" + story : $"icews:{id}",
            Outlet = _columns.Cell(row, "Publisher"),
            Type = act.Type,
            Mode = act.Mode,
            Cameo = act.Cameo,
            Goldstein = ForeignCodes.ReadNumber(_columns.Cell(row, "Intensity")),
            Status = EventStatus.Happened,
            SentenceIndex = int.TryParse(_columns.Cell(row, "Sentence Number"), out var sentence) && sentence >= 0 ? sentence : null,
            Actors = Side(row, "Source") is { } actor ? [actor] : [],
            Recipients = Side(row, "Target") is { } recipient ? [recipient] : [],
            Date = ForeignCodes.Day(day),
            Place = Where(row),
        });
        return new ImportedRow(new ForeignRecord("icews", record, _columns.Json(row, "Event Text", "Source Sectors", "Target Sectors", "Source Country", "Target Country", "District"), place.Source, row.Line, place.At(day)), null);
    }

    private Actor? Side(TableRow row, string which)
    {
        var name = _columns.Cell(row, which + " Name");
        var sectors = ForeignCodes.List(_columns.Cell(row, which + " Sectors")?.Trim('"'), ',').Select(SectorNames.CodeOf).OfType<string>();
        return ForeignCodes.Side(name, name, codes.State(_columns.Cell(row, which + " Country")) ?? codes.State(name), null, sectors);
    }

    private Place? Where(TableRow row)
    {
        var (city, province, country) = (_columns.Cell(row, "City"), _columns.Cell(row, "Province"), _columns.Cell(row, "Country"));
        if ((city ?? province ?? country) is not { } name) return null;
        var (lat, lon) = ForeignCodes.ReadPoint(_columns.Cell(row, "Latitude"), _columns.Cell(row, "Longitude"));
        return new Place { Text = name, Name = name, Admin1 = province, Country = codes.State(country), Lat = lat, Lon = lon, Precision = city is not null ? PlacePrecision.City : province is not null ? PlacePrecision.Region : PlacePrecision.Country, Basis = PlaceBasis.Sentence };
    }
}
