using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Knowledge;
using Dragoman.Records;
using Dragoman.Storage.Exports;

namespace Dragoman.Storage.Imports;

/// <summary>Turns the codes and names of other data sets into ours. Immutable and thread-safe.</summary>
internal sealed class ForeignCodes
{
    /// <summary>What CAMEO calls a statement and PLOVER no act: a type of its own, so that a series keeps its counts.</summary>
    private const string Statement = "STATEMENT";

    private readonly Ontology _ontology;
    private readonly ExportCodes _codes;
    private readonly Dictionary<string, string> _states = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _fips = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _numbers = [];

    private ForeignCodes(Ontology ontology, ExportCodes codes)
    {
        (_ontology, _codes) = (ontology, codes);
        foreach (var (iso, entity) in codes.Countries)
        {
            foreach (var name in (IEnumerable<string>)[entity.Name, .. entity.Aliases]) _states.TryAdd(name, iso);
            if (entity.Codes.TryGetValue("fips", out var fips)) _fips.TryAdd(fips, iso);
            if (entity.Codes.TryGetValue("isonum", out var number) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var numeric)) _numbers.TryAdd(numeric, iso);
        }
    }

    /// <summary>Reads them from an installation.</summary>
    /// <exception cref="InstallationException">A file is missing or does not follow its format.</exception>
    public static ForeignCodes Load(Installation installation) => new(Ontology.Load(installation.Data), ExportCodes.Load(installation));

    /// <summary>The state of a name or of an alpha-3 code, in any case; null when unknown.</summary>
    public string? State(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var code = name.Trim().ToUpperInvariant();
        // CAMEO keeps the older code of Romania.
        if (code == "ROM") return "ROU";
        return code.Length == 3 && _codes.CountryName(code) is not null ? code : _states.GetValueOrDefault(name.Trim());
    }

    /// <summary>The state of a FIPS 10-4 code.</summary>
    public string? OfFips(string? code) => code is null ? null : _fips.GetValueOrDefault(code);

    /// <summary>The state of an ISO 3166 number.</summary>
    public string? OfNumber(string? number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var numeric) ? _numbers.GetValueOrDefault(numeric) : null;

    /// <summary>Type, mode and code of an act told by its CAMEO code; null for a code this edition does not know.</summary>
    public (EventType Type, EventMode? Mode, string Cameo)? Act(string? cameo)
    {
        if (cameo is null || Find(cameo) is not { } code) return null;
        if (code.Plover is { } plover) return (plover.Type, plover.Mode, cameo);
        return OwnTypes.Declare(Statement) is { } statement ? (statement, null, cameo) : null;
    }

    /// <summary>Fills what follows from type, mode and code: quad category, values, and the status of an act performed by saying so.</summary>
    public EventRecord Complete(EventRecord record)
    {
        var isOwn = OwnTypes.IsOwn(record.Type);
        return record with
        {
            Quad = isOwn ? QuadCategory.VerbalCooperation : _ontology.Quad(record.Type),
            PloverScore = isOwn ? null : _ontology.Score(record.Type, record.Mode),
            Goldstein = record.Goldstein ?? (record.Cameo is { } cameo ? Find(cameo)?.Goldstein : null),
            Status = record.Type switch
            {
                EventType.Threaten => EventStatus.Threatened,
                EventType.Request => EventStatus.Demanded,
                EventType.Reject => EventStatus.Refused,
                EventType.Agree => EventStatus.Promised,
                _ => EventStatus.Happened,
            },
        };
    }

    /// <summary>A side; null when nothing is known of it.</summary>
    public static Actor? Side(string? name, string? text, string? country, string? group, IEnumerable<string> sectors, string? office = null)
    {
        var ordered = ActorCode.Order(sectors);
        if (country is null && group is null && ordered.Length == 0 && string.IsNullOrWhiteSpace(name ?? text)) return null;
        var code = ActorCode.Of(country, group, ordered);
        return new Actor { Name = name, Text = text, Country = country, Group = group is "UNO" or "EUR" ? "IGO" : group, Code = code, Sectors = ordered, Office = office, Certainty = code == ActorCode.Unknown ? ActorCertainty.Unknown : ActorCertainty.Named };
    }

    /// <summary>A single day.</summary>
    public static EventDate Day(DateOnly day) => new() { Start = day, End = day, Precision = DatePrecision.Day, Basis = DateBasis.Explicit };

    /// <summary>Reads a day in one of the ways data sets write it.</summary>
    public static DateOnly? ReadDay(string? text, params string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= Documents.Article.EarliestYear and <= Documents.Article.LatestYear ? day : null;

    /// <summary>A finite number; null when it is none.</summary>
    public static double? ReadNumber(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>A latitude and longitude; null when one of them is none.</summary>
    public static (double? Lat, double? Lon) ReadPoint(string? lat, string? lon) =>
        ReadNumber(lat) is { } north and >= -90 and <= 90 && ReadNumber(lon) is { } east and >= -180 and <= 180 ? (north, east) : (null, null);

    /// <summary>The names of a list in one cell.</summary>
    public static ImmutableArray<string> List(string? cell, char separator = ';') => [.. (cell ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // 040 is the root 04 where a format has no codes of two digits.
    private CameoCode? Find(string cameo) => _ontology.Cameo.TryGetValue(cameo, out var code) ? code : cameo is [_, _, '0'] && _ontology.Cameo.TryGetValue(cameo[..2], out var root) ? root : null;
}
