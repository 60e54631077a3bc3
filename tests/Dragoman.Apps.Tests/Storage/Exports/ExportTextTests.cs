using System.Text.Json;
using System.Xml.Linq;
using Dragoman.Records;
using Dragoman.Storage.Exports;
using Microsoft.VisualBasic.FileIO;

namespace Dragoman.Apps.Tests.Storage.Exports;

/// <summary>Formats that other programs parse: parsed again, with words in them that try to break out.</summary>
public sealed class ExportTextTests
{
    private const string Hostile = "=cmd|' /C calc'!A0\t\"x\",\r\n;<&>\u0001\nBEGIN:VALARM";

    private static ExportArchive WithHostileWords(Func<EventRecord, EventRecord>? change = null) => new(ExportArchive.Strike(change: r =>
    {
        r = r with { Outlet = Hostile, Actors = [r.Actors[0] with { Name = Hostile }], Place = r.Place! with { Name = Hostile } }; // The strike has a place.
        return change?.Invoke(r) ?? r;
    }));

    [Fact]
    public void Export_Csv_IsReadBackCellByCellAndHoldsNoFormula()
    {
        using var archive = WithHostileWords(r => r with { Rule = "-2+3+cmd", Trigger = new Evidence("@SUM(1)", new(0, 3)) });
        var (text, _) = archive.Export("csv", new ExportOptions { Text = true });
        using var parser = new TextFieldParser(new StringReader(text)) { TrimWhiteSpace = false };
        parser.SetDelimiters(",");
        string[] header = parser.ReadFields() ?? [], row = parser.ReadFields() ?? [];
        Assert.True(parser.EndOfData);
        Assert.Equal(RecordColumns.Names, header);
        string Cell(string name) => row[Array.IndexOf(header, name)];
        Assert.Equal("'" + Hostile, Cell("outlet"));
        Assert.Equal("'-2+3+cmd", Cell("rule"));
        Assert.Equal("'@SUM(1)", Cell("trigger"));
        Assert.Equal("-10", Cell("goldstein"));
        Assert.Equal("Norway signed pact a1 with Chile.", Cell("sentence"));
    }

    [Theory]
    [InlineData("gdelt", 61, 0)]
    [InlineData("icews", 20, 1)]
    [InlineData("phoenix", 26, 0)]
    [InlineData("polecat", 40, 1)]
    public void Export_HostileWords_StayInTheirCell(string format, int columns, int header)
    {
        using var archive = WithHostileWords();
        var lines = archive.Export(format).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(header + 1, lines.Length);
        var cells = lines[^1].Split('\t');
        Assert.Equal(columns, cells.Length);
        Assert.Contains(cells, c => c.StartsWith("'=cmd|' /C calc'!A0 ", StringComparison.Ordinal));
        Assert.DoesNotContain(cells, c => c.StartsWith('='));
    }

    [Fact]
    public void Export_JsonFormats_HoldTheWordsAsTheyAre()
    {
        using var archive = WithHostileWords();
        var record = RecordJson.Read(System.Text.Encoding.UTF8.GetBytes(archive.Export("jsonl").Text.TrimEnd('\n')));
        Assert.Equal((Hostile, (string?)null), (record.Outlet, record.Sentence));
        using var plover = JsonDocument.Parse(archive.Export("plover-json").Text);
        Assert.Equal(("ASSAULT", "aerial", 4, -9.5), (Of(plover, "event").GetString(), Of(plover, "mode").GetString(), Of(plover, "quad_code").GetInt32(), Of(plover, "event_scale").GetDouble()));
        Assert.Equal(("2022-03-03", Hostile, "ISRMIL"), (Of(plover, "date").GetString(), Of(plover, "actor")[0].GetProperty("entity_name").GetString(), Of(plover, "actor")[0].GetProperty("code").GetString()));
        Assert.Equal((4, "SYR"), (Of(plover, "event_loc").GetProperty("resolution").GetInt32(), Of(plover, "event_loc").GetProperty("country_code").GetString()));
        using var geo = JsonDocument.Parse(archive.Export("geojson").Text);
        var feature = Assert.Single(Of(geo, "features").EnumerateArray());
        Assert.Equal("[36.29128,33.5102]", feature.GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal(Hostile, feature.GetProperty("properties").GetProperty("place").GetString());
        Assert.False(feature.GetProperty("properties").TryGetProperty("sentence", out _));
    }

    [Fact]
    public void Export_Calendar_HoldsPlannedActsFoldedAndEscaped()
    {
        using var archive = WithHostileWords(r => r with { Status = EventStatus.Planned, Type = EventType.Consult, Mode = EventMode.Visit });
        var (text, result) = archive.Export("ics");
        Assert.Equal(1, result.Rows);
        var lines = text.Split("\r\n");
        Assert.All(lines, l => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.StartsWith("BEGIN:VALARM", StringComparison.Ordinal));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal("BEGIN:VCALENDAR", unfolded[0]);
        Assert.Contains("UID:a1/0@dragoman", unfolded);
        Assert.Contains("DTSTAMP:20220303T120000Z", unfolded);
        Assert.Contains("DTSTART;VALUE=DATE:20220303", unfolded);
        Assert.Contains("DTEND;VALUE=DATE:20220304", unfolded);
        Assert.Contains("GEO:33.5102;36.29128", unfolded);
        Assert.Contains("SUMMARY:CONSULT visit: =cmd|' /C calc'!A0\"x\"\\,\\n\\;<&>\\nBEGIN:VALARM → Syria", unfolded);
        using var done = new ExportArchive(ExportArchive.Strike());
        Assert.Equal(0, done.Export("ics").Result.Rows);
    }

    [Fact]
    public void Export_GraphMl_HasEveryNodeOnceBeforeItsEdges()
    {
        using var archive = new ExportArchive(ExportArchive.Strike("a"), ExportArchive.Strike("b", r => r with { Actors = [r.Actors[0] with { Name = Hostile }] }));
        XNamespace space = "http://graphml.graphdrawing.org/xmlns";
        var graph = XDocument.Parse(archive.Export("graphml").Text).Root!.Element(space + "graph")!; // A graph is always written.
        Assert.Equal(["ISRMIL", "SYR"], graph.Elements(space + "node").Select(n => n.Attribute("id")?.Value));
        Assert.Equal(["a/0/0 ISRMIL SYR", "b/0/0 ISRMIL SYR"], graph.Elements(space + "edge").Select(e => $"{e.Attribute("id")?.Value} {e.Attribute("source")?.Value} {e.Attribute("target")?.Value}"));
        Assert.Contains(graph.Descendants(space + "data"), d => d.Value == "Syria");
    }

    private static JsonElement Of(JsonDocument document, string name) => document.RootElement.GetProperty(name);
}
