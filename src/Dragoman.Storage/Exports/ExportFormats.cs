namespace Dragoman.Storage.Exports;

/// <summary>The formats of <c>dragoman export</c>.</summary>
public static class ExportFormats
{
    private static readonly IExportFormat[] Known =
    [
        new JsonLinesFormat(), new CsvFormat(), new PloverJsonFormat(), new GdeltFormat(), new GdeltMentionsFormat(), new IcewsFormat(), new PhoenixFormat(), new PolecatFormat(), new GeoJsonFormat(),
        new CalendarFormat(), new DyadPanelFormat(), new CountryPanelFormat(), new GraphMlFormat(),
    ];

    /// <summary>Their names, in the order of <c>docs/exports.md</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(f => f.Name)];

    /// <summary>The format of that name; null when there is none.</summary>
    internal static IExportFormat? Find(string name) => Array.Find(Known, f => f.Name == name);
}
