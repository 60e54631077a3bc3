using System.Text;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Exports;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Apps.Tests.Storage.Exports;

/// <summary>A small archive of records made by hand, and what exports make of it.</summary>
internal sealed class ExportArchive : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteArchive _archive;

    public ExportArchive(params ReceivedInput[] inputs)
    {
        _archive = SqliteArchive.Open(_folder.PathOf("archive.db"));
        _archive.Store(Sample.Run(), inputs);
        Exporter = new Exporter(_archive, Installation.Find());
    }

    public Exporter Exporter { get; }

    public string PathOf(string name) => _folder.PathOf(name);

    public string Write(string name, string text) => _folder.Write(name, text);

    public string[] Files => [.. Directory.EnumerateFiles(_folder.Root).Select(f => Path.GetFileName(f)).Where(f => !f.StartsWith("archive.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public (string Text, ExportResult Result) Export(string format, ExportOptions? options = null)
    {
        using var output = new MemoryStream();
        var result = Exporter.Write(format, options ?? new ExportOptions(), output);
        return (Encoding.UTF8.GetString(output.ToArray()), result);
    }

    /// <summary>Rows of a format of tabs, without the header if it has one.</summary>
    public string[][] Rows(string format, bool header, ExportOptions? options = null) =>
        [.. Export(format, options).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(header ? 1 : 0).Select(line => line.Split('\t'))];

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    /// <summary>An air strike of Israel's military on Damascus.</summary>
    public static ReceivedInput Strike(string id = "a1", Func<EventRecord, EventRecord>? change = null) => Sample.One(id, change: record =>
    {
        record = record with
        {
            Url = "https://example.org/a1",
            Type = EventType.Assault,
            Mode = EventMode.Aerial,
            Contexts = [EventContext.Military],
            Cameo = "195",
            Quad = QuadCategory.MaterialConflict,
            Goldstein = -10,
            PloverScore = -9.5,
            Actors = [Sample.Side("ISR", "MIL", "Israel") with { Text = "Israeli jets" }],
            Recipients = [Sample.Side("SYR", "", "Syria")],
            Place = new Place { Text = "Damascus", Name = "Damascus", GazetteerId = "geonames:170654", Country = "SYR", Admin1 = "Dimashq", Lat = 33.5102, Lon = 36.29128, Precision = PlacePrecision.City, Basis = PlaceBasis.Syntax },
        };
        return change?.Invoke(record) ?? record;
    });
}
