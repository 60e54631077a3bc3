using System.Globalization;
using System.Text.Json.Nodes;
using Dragoman.Records;

namespace Dragoman.Storage.Imports;

/// <summary>GDELT 2.0: Events (61 columns) and Mentions (16), told apart by their number of cells. Event ids, CAMEO codes and addresses are kept as they are.</summary>
internal sealed class GdeltImport(ForeignCodes codes) : IImportFormat
{
    private const int EventColumns = 61;
    private const int MentionColumns = 16;
    private const string Moment = "yyyyMMddHHmmss";

    // What has no place in a record of ours.
    private static readonly (int Column, string Name)[] Extras =
    [
        (25, "IsRootEvent"), (29, "QuadClass"), (31, "NumMentions"), (32, "NumSources"), (33, "NumArticles"), (34, "AvgTone"), (8, "Actor1KnownGroupCode"), (9, "Actor1EthnicCode"), (10, "Actor1Religion1Code"),
        (11, "Actor1Religion2Code"), (18, "Actor2KnownGroupCode"), (19, "Actor2EthnicCode"), (20, "Actor2Religion1Code"), (21, "Actor2Religion2Code"), (36, "Actor1Geo_FullName"), (37, "Actor1Geo_CountryCode"),
        (44, "Actor2Geo_FullName"), (45, "Actor2Geo_CountryCode"), (54, "ActionGeo_ADM1Code"), (55, "ActionGeo_ADM2Code"), (58, "ActionGeo_FeatureID"),
    ];

    // CAMEO's MED is the press and HLH medical; PLOVER's JRN and MED.
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal) { ["MED"] = "JRN", ["HLH"] = "MED", ["INS"] = "REB", ["SEP"] = "REB", ["RAD"] = "REB" };

    public bool HasHeader => false;

    public char Separator(string firstLine) => '\t';

    public string? ReadHeader(IReadOnlyList<string> names) => null;

    public ImportedRow Read(TableRow row, ImportPlace place) => row.Cells.Count switch
    {
        EventColumns => ReadEvent(row, place),
        MentionColumns => ReadMention(row, place),
        57 or 58 => ImportedRow.Skip("57 or 58 cells, as in GDELT 1.0; GDELT 2.0 has 61"),
        var count => ImportedRow.Skip(string.Create(CultureInfo.InvariantCulture, $"{count} cells; 61 (events) or 16 (mentions) are expected")),
    };

    private ImportedRow ReadEvent(TableRow row, ImportPlace place)
    {
        if (row.Cell(0) is not { } id || !id.All(char.IsAsciiDigit)) return ImportedRow.Skip("GLOBALEVENTID is no number");
        if (ForeignCodes.ReadDay(row.Cell(1), "yyyyMMdd") is not { } day) return ImportedRow.Skip("SQLDATE is no day");
        if (!IsFractionOf(row.Cell(4), day)) return ImportedRow.Skip("FractionDate is another day than SQLDATE");
        if (codes.Act(row.Cell(26)) is not { } act) return ImportedRow.Skip($"EventCode \"{row.Cell(26)}\" is not in CAMEO 1.1b3");
        if (Added(row.Cell(59)) is not { } added) return ImportedRow.Skip("DATEADDED is no moment");
        var address = row.Cell(60);
        var isWeb = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        var record = codes.Complete(new EventRecord
        {
            Id = "gdelt:" + id,
            ArticleId = address ?? "gdelt:" + id,
            Url = isWeb ? address : null,
            Outlet = isWeb ? uri!.Host : address, // It was read.
            Published = added,
            Type = act.Type,
            Mode = act.Mode,
            Cameo = act.Cameo,
            Goldstein = ForeignCodes.ReadNumber(row.Cell(30)),
            Status = EventStatus.Happened,
            Actors = Side(row, 5) is { } actor ? [actor] : [],
            Recipients = Side(row, 15) is { } recipient ? [recipient] : [],
            Date = ForeignCodes.Day(day),
            Place = Where(row),
        });
        return new ImportedRow(new ForeignRecord("gdelt", record, Extra(row), place.Source, row.Line, place.At(added)), null);
    }

    private static ImportedRow ReadMention(TableRow row, ImportPlace place)
    {
        if (row.Cell(0) is not { } id || !id.All(char.IsAsciiDigit)) return ImportedRow.Skip("GLOBALEVENTID is no number");
        if (Added(row.Cell(2)) is not { } at) return ImportedRow.Skip("MentionTimeDate is no moment");
        if (row.Cell(5) is not { } address) return ImportedRow.Skip("MentionIdentifier is empty");
        var sentence = int.TryParse(row.Cell(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : (int?)null;
        return new ImportedRow(new ForeignMention("gdelt:" + id, address, row.Cell(4), sentence, at, ForeignCodes.ReadNumber(row.Cell(11)) / 100, place.Source, row.Line, place.At(at)), null);
    }

    // The codebook says (month * 30 + day) / 365; the files count the months that are over. Older rows are rounded down.
    private static bool IsFractionOf(string? text, DateOnly day)
    {
        const double Tolerance = 0.0002;
        if (text is null) return true;
        return ForeignCodes.ReadNumber(text) is { } fraction && (Math.Abs(fraction - Fraction(day.Month - 1)) <= Tolerance || Math.Abs(fraction - Fraction(day.Month)) <= Tolerance);
        double Fraction(int months) => day.Year + (((months * 30) + day.Day) / 365.0);
    }

    private static DateTimeOffset? Added(string? text) => DateTimeOffset.TryParseExact(text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        && moment.Year is >= Documents.Article.EarliestYear and <= Documents.Article.LatestYear ? moment : null;

    private Actor? Side(TableRow row, int first)
    {
        var types = Enumerable.Range(first + 7, 3).Select(row.Cell).OfType<string>().ToList();
        var country = codes.State(row.Cell(first + 2));
        var group = country is not null ? null : row.Cell(first + 3) == "UNO" ? "UNO" : types.Find(t => ActorCode.Groups.Contains(t, StringComparer.Ordinal));
        return ForeignCodes.Side(row.Cell(first + 1), row.Cell(first + 1) ?? row.Cell(first), country, group, types.Select(t => Roles.GetValueOrDefault(t, t)));
    }

    private Place? Where(TableRow row)
    {
        if (row.Cell(52) is not { } name) return null;
        var parts = ForeignCodes.List(name, ',');
        var precision = row.Cell(51) switch { "1" => PlacePrecision.Country, "2" or "5" => PlacePrecision.Region, _ => PlacePrecision.City };
        var (lat, lon) = ForeignCodes.ReadPoint(row.Cell(56), row.Cell(57));
        return new Place
        {
            Text = name,
            Name = parts.FirstOrDefault() ?? name,
            Country = codes.OfFips(row.Cell(53)),
            Admin1 = precision switch { PlacePrecision.Region => parts.FirstOrDefault(), PlacePrecision.City when parts.Length > 2 => parts[^2], _ => null },
            Lat = lat,
            Lon = lon,
            Precision = precision,
            Basis = PlaceBasis.Sentence,
        };
    }

    private static string? Extra(TableRow row)
    {
        var json = new JsonObject();
        foreach (var (column, name) in Extras) if (row.Cell(column) is { } cell) json[name] = cell;
        return json.Count > 0 ? json.ToJsonString() : null;
    }
}
