using System.Globalization;
using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Storage.Imports;

/// <summary>
/// A user's own export of ACLED (CSV with a header). Its notes are not kept: they are text of others, and its terms forbid passing raw data on. Clashes are mutual, because ACLED's order of
/// actors says nothing there.
/// </summary>
internal sealed class AcledImport(ForeignCodes codes) : IImportFormat
{
    private HeaderColumns _columns = new([]);

    public bool HasHeader => true;

    public char Separator(string firstLine) => firstLine.Count(c => c == ';') > firstLine.Count(c => c == ',') ? ';' : ',';

    public string? ReadHeader(IReadOnlyList<string> names)
    {
        _columns = new HeaderColumns(names);
        var missing = _columns.Missing("event_id_cnty", "event_date", "sub_event_type", "actor1", "country").ToList();
        return missing.Count > 0 ? $"the first line lacks {string.Join(", ", missing)}; an export of ACLED begins with the names of its columns" : null;
    }

    public ImportedRow Read(TableRow row, ImportPlace place)
    {
        if (row.Cells.Count != _columns.Count) return ImportedRow.Skip("a number of cells that is not that of the header");
        if (_columns.Cell(row, "event_id_cnty") is not { } id) return ImportedRow.Skip("event_id_cnty is empty");
        if (ForeignCodes.ReadDay(_columns.Cell(row, "event_date"), "yyyy-MM-dd", "d MMMM yyyy", "dd MMMM yyyy", "d/MMMM/yyyy", "dd-MMMM-yyyy") is not { } day) return ImportedRow.Skip("event_date is no day");
        var sub = _columns.Cell(row, "sub_event_type");
        if (AcledActs.Of(sub) is not { } act) return ImportedRow.Skip($"sub_event_type \"{sub}\" is no act in PLOVER");
        var country = codes.OfNumber(_columns.Cell(row, "iso")) ?? codes.State(_columns.Cell(row, "country"));
        var (one, other) = (Side(row, "actor1", "inter1", country), Side(row, "actor2", "inter2", country));
        if (act.Direction == AcledActs.Direction.Backward) (one, other) = (other, one);
        var isMutual = act.Direction == AcledActs.Direction.Mutual && one is not null && other is not null;
        var killed = int.TryParse(_columns.Cell(row, "fatalities"), NumberStyles.None, CultureInfo.InvariantCulture, out var dead) && dead > 0 ? dead : (int?)null;
        var record = codes.Complete(new EventRecord
        {
            Id = "acled:" + id,
            ArticleId = "acled:" + id,
            Outlet = _columns.Cell(row, "source"),
            Type = act.Type,
            Mode = act.Mode,
            Status = EventStatus.Happened,
            Symmetric = isMutual,
            Actors = isMutual ? [one!, other!] : one is null ? [] : [one], // Both are there.
            Recipients = isMutual || other is null ? [] : [other],
            Date = _columns.Cell(row, "time_precision") switch
            {
                "2" => new EventDate { Start = day, End = day, Precision = DatePrecision.Week, Basis = DateBasis.Explicit },
                "3" => new EventDate { Start = new DateOnly(day.Year, day.Month, 1), End = new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1), Precision = DatePrecision.Month, Basis = DateBasis.Explicit },
                _ => ForeignCodes.Day(day),
            },
            Place = Where(row, country),
            Quantities = killed is { } number ? [new Quantity { Kind = QuantityKind.Killed, Low = number, High = number, Unit = "people", Text = number.ToString(CultureInfo.InvariantCulture), Span = new TextSpan(0, 0) }] : [],
        });
        var extra = _columns.Json(row, "disorder_type", "event_type", "sub_event_type", "assoc_actor_1", "assoc_actor_2", "inter1", "inter2", "interaction", "civilian_targeting", "fatalities", "geo_precision", "source_scale", "timestamp");
        return new ImportedRow(new ForeignRecord("acled", record, extra, place.Source, row.Line, place.At(day)), null);
    }

    private Actor? Side(TableRow row, string column, string kindColumn, string? country)
    {
        if (_columns.Cell(row, column) is not { } name) return null;
        var (sector, isLocal) = AcledActs.Party(_columns.Cell(row, kindColumn), name);
        // "Military Forces of France (2017-)": the state stands in the name.
        return ForeignCodes.Side(name, name, codes.State(StateOfForces(name)) ?? (isLocal ? country : null), null, sector is null ? [] : [sector]);
    }

    private Place? Where(TableRow row, string? country)
    {
        if ((_columns.Cell(row, "location") ?? _columns.Cell(row, "admin1") ?? _columns.Cell(row, "country")) is not { } name) return null;
        var (lat, lon) = ForeignCodes.ReadPoint(_columns.Cell(row, "latitude"), _columns.Cell(row, "longitude"));
        return new Place { Text = name, Name = name, Admin1 = _columns.Cell(row, "admin1"), Country = country, Lat = lat, Lon = lon, Precision = _columns.Cell(row, "geo_precision") == "3" ? PlacePrecision.Region : PlacePrecision.City, Basis = PlaceBasis.Sentence };
    }

    private static string? StateOfForces(string name)
    {
        const string Forces = "Forces of ";
        var at = name.IndexOf(Forces, StringComparison.Ordinal);
        if (at < 0) return null;
        var state = name[(at + Forces.Length)..].Split('(')[0].Trim();
        return state.StartsWith("the ", StringComparison.Ordinal) ? state[4..] : state;
    }
}
