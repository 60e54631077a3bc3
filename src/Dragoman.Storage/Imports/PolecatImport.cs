using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Records;

namespace Dragoman.Storage.Imports;

/// <summary>POLECAT events: 40 columns (39 in older files) with a header, separated by tabs, lists in a cell by semicolons.</summary>
internal sealed class PolecatImport(ForeignCodes codes) : IImportFormat
{
    private const int MostSides = 30;

    private HeaderColumns _columns = new([]);

    public bool HasHeader => true;

    public char Separator(string firstLine) => '\t';

    public string? ReadHeader(IReadOnlyList<string> names)
    {
        _columns = new HeaderColumns(names);
        var missing = _columns.Missing("Event ID", "Event Date", "Event Type", "Actor Name", "Actor Country", "Recipient Name", "Recipient Country").ToList();
        return missing.Count > 0 ? $"the first line lacks {string.Join(", ", missing)}; a file of POLECAT begins with the names of its columns" : null;
    }

    public ImportedRow Read(TableRow row, ImportPlace place)
    {
        if (row.Cells.Count != _columns.Count) return ImportedRow.Skip("a number of cells that is not that of the header");
        if (_columns.Cell(row, "Event ID") is not { } id) return ImportedRow.Skip("Event ID is empty");
        if (ForeignCodes.ReadDay(_columns.Cell(row, "Event Date"), "yyyy-MM-dd") is not { } day) return ImportedRow.Skip("Event Date is no day");
        var name = _columns.Cell(row, "Event Type")?.ToUpperInvariant();
        if (!EnumNames<EventType>.TryParse(name, out var type) || OwnTypes.IsOwn(type)) return ImportedRow.Skip($"Event Type \"{name}\" is none of PLOVER's sixteen");
        var (actors, recipients) = (Sides(row, "Actor"), Sides(row, "Recipient"));
        if (actors.Length > MostSides || recipients.Length > MostSides) return ImportedRow.Skip($"more than {MostSides} sides");
        var published = ForeignCodes.ReadDay(_columns.Cell(row, "Publication Date"), "yyyy-MM-dd");
        var record = codes.Complete(new EventRecord
        {
            Id = "polecat:" + id,
            ArticleId = "polecat:" + id,
            Outlet = _columns.Cell(row, "Source"),
            Published = published is { } printed ? new DateTimeOffset(printed.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null,
            Type = type,
            Mode = EnumNames<EventMode>.TryParse(_columns.Cell(row, "Event Mode")?.ToLowerInvariant(), out var mode) ? mode : null,
            Contexts = Contexts(row),
            Status = EventStatus.Happened,
            // Parties to one act without a recipient did it with one another.
            Symmetric = recipients.Length == 0 && actors.Length > 1,
            Actors = actors,
            Recipients = recipients,
            Date = ForeignCodes.Day(day),
            Place = Where(row),
            Version = _columns.Cell(row, "Version"),
        });
        var extra = _columns.Json(row, "Intensity", "Event Intensity", "Event Mode", "Contexts", "Actor Title", "Recipient Title", "Wikipedia Actor ID", "Wikipedia Recipient ID", "District", "Feature Type", "Language");
        return new ImportedRow(new ForeignRecord("polecat", record, extra, place.Source, row.Line, place.At(published ?? day)), null);
    }

    private ImmutableArray<EventContext> Contexts(TableRow row) =>
        [.. ForeignCodes.List(_columns.Cell(row, "Contexts")).Select(c => EnumNames<EventContext>.TryParse(c.ToLowerInvariant().Replace('-', '_'), out var context) ? context : (EventContext?)null).OfType<EventContext>().Distinct().Order()];

    // The lists of a row are as long as one another, or they do not say which name belongs to which country.
    private ImmutableArray<Actor> Sides(TableRow row, string which)
    {
        ImmutableArray<string> Cells(string name) => ForeignCodes.List(_columns.Cell(row, string.Format(CultureInfo.InvariantCulture, name, which)));
        var (names, raw, states) = (Cells("{0} Name"), Cells("{0} Name Raw"), Cells("{0} Country"));
        var (first, all) = (Cells("Primary {0} Sector"), Cells("{0} Sectors"));
        var count = Math.Max(Math.Max(names.Length, raw.Length), states.Length);
        var sides = ImmutableArray.CreateBuilder<Actor>();
        for (var i = 0; i < count; i++)
        {
            var state = states.Length == count ? states[i] : states.Length == 1 ? states[0] : null;
            var group = state is not null && ActorCode.Groups.Contains(state, StringComparer.Ordinal) ? state : null;
            IEnumerable<string> sectors = count == 1 ? all.Concat(first) : first.Length == count ? [first[i]] : [];
            var name = names.Length == count ? names[i] : null;
            if (ForeignCodes.Side(name, raw.Length == count ? raw[i] : name, group is null ? codes.State(state) : null, group, sectors) is { } side) sides.Add(side);
        }
        return sides.ToImmutable();
    }

    private Place? Where(TableRow row)
    {
        var (city, province, country) = (_columns.Cell(row, "City"), _columns.Cell(row, "Province"), _columns.Cell(row, "Country"));
        if ((_columns.Cell(row, "Placename") ?? city ?? province ?? country) is not { } name) return null;
        var (lat, lon) = ForeignCodes.ReadPoint(_columns.Cell(row, "Latitude"), _columns.Cell(row, "Longitude"));
        return new Place
        {
            Text = _columns.Cell(row, "Raw Placename") ?? name,
            Name = name,
            GazetteerId = _columns.Cell(row, "GeoNames ID") is { } number ? "geonames:" + number : null,
            Admin1 = province,
            Country = codes.State(country),
            Lat = lat,
            Lon = lon,
            Precision = city is not null ? PlacePrecision.City : province is not null ? PlacePrecision.Region : PlacePrecision.Country,
            Basis = PlaceBasis.Sentence,
        };
    }
}
