using System.Globalization;
using Dragoman.Records;
using Dragoman.Storage.Exports;

namespace Dragoman.Apps.Tests.Storage.Exports;

/// <summary>The layouts of the field, cell by cell against rows written by hand.</summary>
public sealed class ExportRowTests
{
    private const string Blank16 = "|||||||||||||||";

    [Theory]
    [InlineData("gdelt", false, 61, "#|20220303|202203|2022|2022.1726|ISRMIL|Israel|ISR|||||MIL|||SYR|Syria|SYR||||||||1|195|195|19|4|-10|||||" + Blank16 + "|4|Damascus, Dimashq, Syria|SY|||33.5102|36.2913||20220303120000|https://example.org/a1")]
    [InlineData("gdelt-mentions", false, 16, "#|20220303120000|20220303120000|1|Test Wire|https://example.org/a1|0|||||90||||")]
    [InlineData("icews", true, 20, "#|2022-03-03|Israel|Military|Israel|Employ aerial weapons|195|-10|Syria||Syria|#|0|Test Wire|Damascus||Dimashq|Syria|33.5102|36.2913")]
    [InlineData("phoenix", false, 26, "1_1.0+m1.r1.a1.g1|20220303|2022|3|3|ISRMIL|ISR|MIL||SYR|SYR|||195|19|4|-10||33.5102|36.2913|Damascus|Dimashq|SYR|a1_0|https://example.org/a1|Test Wire")]
    [InlineData("polecat", true, 40, "a1/0|2022-03-03|ASSAULT|aerial|-9.5|4|military|Israel|ISR|666|MIL|MIL||Israeli jets||Syria|SYR|652||||||Damascus|Damascus||Dimashq|SYR|33.5102|36.2913|170654|Damascus||Test Wire|2022-03-03|||||1.0+m1.r1.a1.g1")]
    public void Export_Strike_IsTheRowWrittenByHand(string format, bool header, int columns, string expected)
    {
        using var archive = new ExportArchive(ExportArchive.Strike());
        var row = Assert.Single(archive.Rows(format, header));
        Assert.Equal(columns, row.Length);
        var cells = expected.Split('|');
        for (var i = 0; i < cells.Length; i++)
        {
            // Ids are hashes: a number of 63 bits.
            if (cells[i] == "#") Assert.InRange(long.Parse(row[i], CultureInfo.InvariantCulture), 1, long.MaxValue);
            else Assert.Equal($"{i + 1}: {cells[i]}", $"{i + 1}: {row[i]}");
        }
        Assert.Equal(columns, cells.Length);
    }

    [Theory]
    [InlineData("icews", "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n")]
    [InlineData("gdelt", "")]
    [InlineData("phoenix", "")]
    [InlineData("jsonl", "")]
    [InlineData("plover-json", "")]
    [InlineData("geojson", "{\"type\":\"FeatureCollection\",\"cameo\":\"1.1b3\",\"features\":[]}\n")]
    public void Export_EmptyArchive_IsAFileWithoutRows(string format, string expected)
    {
        using var archive = new ExportArchive();
        var (text, result) = archive.Export(format);
        Assert.Equal(expected, text);
        Assert.Equal((0L, 0L, 0L), (result.Matched, result.Exported, result.Rows));
    }

    [Fact]
    public void Export_MutualActOfThree_GivesSixPairsWithIdsOfTheirOwn()
    {
        using var archive = new ExportArchive(ExportArchive.Strike(change: r => r with
        {
            Type = EventType.Cooperate, Mode = null, Cameo = "062", Symmetric = true, Recipients = [],
            Actors = [Sample.Side("NOR", "", "Norway"), Sample.Side("CHL", "", "Chile"), Sample.Side("PER", "", "Peru")],
        }));
        var rows = archive.Rows("gdelt", header: false);
        Assert.Equal(["NOR-CHL", "NOR-PER", "CHL-NOR", "CHL-PER", "PER-NOR", "PER-CHL"], rows.Select(r => $"{r[5]}-{r[15]}"));
        Assert.Equal(6, rows.Select(r => r[0]).Distinct().Count());
        Assert.Single(archive.Rows("polecat", header: true));
    }

    [Fact]
    public void Export_PlannedDeniedAndUnknown_AreOptIn()
    {
        using var archive = new ExportArchive(
            ExportArchive.Strike("a"),
            ExportArchive.Strike("b", r => r with { Status = EventStatus.Planned }),
            ExportArchive.Strike("c", r => r with { Status = EventStatus.Denied }),
            ExportArchive.Strike("d", r => r with { Actors = [new Actor { Code = ActorCode.Unknown, Sectors = ["UNK"] }] }),
            ExportArchive.Strike("e", r => r with { Recipients = [] }),
            ExportArchive.Strike("f", r => r with { Date = new EventDate { Start = new DateOnly(2021, 1, 1), End = new DateOnly(2021, 12, 31), Precision = DatePrecision.Year, Basis = DateBasis.Explicit } }));
        var (text, result) = archive.Export("gdelt");
        Assert.Single(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((6L, 1L, 1L), (result.Matched, result.Exported, result.Rows));
        Assert.Equal(["a side is missing or unknown 2", "no day known, or none closer than a week 1", "status denied 1", "status planned 1"], result.LeftOut.Select(l => $"{l.Key} {l.Value}"));
        var all = archive.Rows("gdelt", header: false, new ExportOptions { AllStatuses = true, UnknownSides = true });
        Assert.Equal(5, all.Length);
        Assert.Single(all, r => r[26] == "016" && r[30] == "-5"); // What is denied is a denial.
        Assert.Contains(all, r => r[15].Length == 0 && r[5] == "ISRMIL");
    }

    [Theory]
    [InlineData("011", 1, 0)]
    [InlineData("036", 1, 1)]
    [InlineData("060", 2, 2)]
    [InlineData("1246", 3, 3)]
    [InlineData("141", 4, 4)]
    [InlineData("163", 4, 3)]
    [InlineData("204", 4, 4)]
    public void Export_QuadClass_IsThatOfTheRootInEachFormat(string cameo, int gdelt, int phoenix)
    {
        using var archive = new ExportArchive(ExportArchive.Strike(change: r => r with { Cameo = cameo }));
        Assert.Equal(gdelt.ToString(CultureInfo.InvariantCulture), archive.Rows("gdelt", header: false)[0][29]);
        Assert.Equal(phoenix.ToString(CultureInfo.InvariantCulture), archive.Rows("phoenix", header: false)[0][15]);
    }

    [Theory]
    [InlineData("UNO", null, "IGOUNO|UNO|IGO|")]
    [InlineData(null, "JRN", "CHEMED||MED|")]
    [InlineData(null, "MED", "CHEHLH||HLH|")]
    [InlineData(null, "REL", "CHE|||")]
    public void Export_ActorCode_IsCameosNotPlovers(string? group, string? sector, string expected)
    {
        var side = new Actor { Country = group is null ? "CHE" : null, Group = group is null ? null : "IGO", Code = group ?? "CHE", Name = "x", Sectors = sector is null ? [] : [sector] };
        using var archive = new ExportArchive(ExportArchive.Strike(change: r => r with { Actors = [side] }));
        var row = archive.Rows("gdelt", header: false)[0];
        Assert.Equal(expected, $"{row[5]}|{row[8]}|{row[12]}|{row[13]}");
    }
}
