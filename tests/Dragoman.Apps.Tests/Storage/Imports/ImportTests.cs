using System.Globalization;
using Dragoman.Apps.Tests.Storage.Exports;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Exports;
using Dragoman.Storage.Filters;
using Dragoman.Storage.Imports;
using Dragoman.Storage.Sqlite;

namespace Dragoman.Apps.Tests.Storage.Imports;

/// <summary>Files of other data sets: what we export comes back the same, rows written by hand are read as their codebooks say, and every row is accounted for.</summary>
public sealed class ImportTests : IDisposable
{
    private const string IcewsHeader = "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";
    private const string AcledHeader = "event_id_cnty,event_date,time_precision,disorder_type,event_type,sub_event_type,actor1,inter1,actor2,inter2,iso,country,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteArchive _archive;
    private readonly List<string> _skipped = [];

    public ImportTests() => _archive = SqliteArchive.Open(_folder.PathOf("imported.db"));

    public void Dispose()
    {
        _archive.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("gdelt")]
    [InlineData("icews")]
    public void Import_OfOurExport_GivesTheSamePairsDaysAndPanel(string format)
    {
        using var ours = Ours();
        var report = Import(format, ours.Export(format).Text);
        Assert.Equal((4L, 4L, 0L), (report.Rows, report.Imported, report.Skipped));
        Assert.Equal(Panel(ours.Exporter, null), Panel(new Exporter(_archive, Installation.Find()), format));
        var strike = Assert.Single(_archive.Find(Query(format, "type:ASSAULT dyad:ISR-SYR")).Records).Record;
        Assert.Equal((EventMode.Aerial, "195", -10.0, "ISRMIL", "SYR", "Damascus", "SYR", 33.5102), (strike.Mode, strike.Cameo, strike.Goldstein, strike.Actors[0].Code, strike.Recipients[0].Code, strike.Place?.Name, strike.Place?.Country, strike.Place?.Lat));
        Assert.Equal(new DateOnly(2022, 3, 3), strike.Date?.Start);
        var again = Import(format, ours.Export(format).Text);
        Assert.Equal((4L, 0L, 4L), (again.Rows, again.Imported, again.Known));
        Assert.Single(_archive.Runs());
        Assert.Empty(_archive.Check());
    }

    [Fact]
    public void Import_OfOurPolecatExport_KeepsTypesSidesAndMutualActs()
    {
        using var ours = Ours();
        var report = Import("polecat", ours.Export("polecat").Text);
        Assert.Equal((3L, 3L), (report.Rows, report.Imported));
        var mutual = Assert.Single(_archive.Find(Query("polecat", "is:mutual")).Records).Record;
        Assert.Equal("NOR CHL", string.Join(' ', mutual.Actors.Select(a => a.Country)));
        Assert.Equal(Panel(ours.Exporter, null, hasGoldstein: false), Panel(new Exporter(_archive, Installation.Find()), "polecat", hasGoldstein: false)); // POLECAT knows no Goldstein values.
        var strike = Assert.Single(_archive.Find(Query("polecat", "context:military")).Records).Record;
        Assert.Equal((EventMode.Aerial, "geonames:170654", "Israeli jets", -9.5), (strike.Mode, strike.Place?.GazetteerId, strike.Actors[0].Text, strike.PloverScore));
    }

    [Fact]
    public void Import_OfOurMentions_AreThoseOfTheEvents()
    {
        using var ours = Ours();
        var mentions = ours.Export("gdelt-mentions").Text;
        var early = Import("gdelt", mentions);
        Assert.Equal((0L, 4L), (early.Imported, early.Skipped));
        Assert.Contains("import its events first", _skipped[0], StringComparison.Ordinal);
        Import("gdelt", ours.Export("gdelt").Text);
        Assert.Equal(4L, Import("gdelt", mentions).Imported);
        var set = Assert.Single(_archive.Datasets());
        Assert.Equal(("gdelt", 4L, 4L, "2022-03-03"), (set.Name, set.Records, set.Mentions, set.FirstDay));
    }

    [Fact]
    public void Import_Records_StayApartFromOurs()
    {
        _archive.Store(Sample.Run(), [Sample.One("a")]);
        Import("icews", IcewsHeader + Icews("1", "2022-03-03", "057"), receivedAt: null);
        Assert.Equal("received 1 = coded 1; 1 records", _archive.Counts().ToString());
        Assert.Equal("a", Assert.Single(_archive.Records(new EventQuery())).Record.ArticleId);
        Assert.Equal("icews:1:2022-03-03", Assert.Single(_archive.Records(Query("icews", ""))).Record.Id);
        Assert.Empty(_archive.Records(Query("gdelt", "")));
        Assert.Empty(_archive.Records(Query("icews", "") with { AsOf = new DateTimeOffset(2022, 3, 3, 12, 0, 0, TimeSpan.Zero) }));
        Assert.Single(_archive.Records(Query("icews", "received:2022-03-03 country:SYR place:damascus box:33,36,34,37 outlet:Wire") with { AsOf = new DateTimeOffset(2022, 3, 4, 0, 0, 0, TimeSpan.Zero) }));
        Assert.Equal(["ISR-SYR"], _archive.Count(Query("icews", ""), EventField.Dyad).Select(g => g.Values[0]));
        foreach (var filter in (string[])["text:pact", "is:corrected", "speaker:USA", "copies>1", "confidence>0.5"])
            Assert.Contains("other data sets", Assert.Throws<ArgumentException>(() => _archive.Count(Query("icews", filter))).Message, StringComparison.Ordinal);
        var page = _archive.Find(Query("icews", "") with { Limit = 1 });
        Assert.Null(page.Next);
    }

    [Theory]
    [InlineData("20140218", "2014.1315", "042", null)] // As in GDELT's own files: (30 * months over + day) / 365.
    [InlineData("20140218", "2014.2137", "042", null)] // As its codebook says.
    [InlineData("20140218", "2014.5", "042", "FractionDate is another day than SQLDATE")]
    [InlineData("20140231", "", "042", "SQLDATE is no day")]
    [InlineData("20140218", "", "999", "EventCode \"999\" is not in CAMEO 1.1b3")]
    [InlineData("20140218", "", "010", null)]
    public void Import_Gdelt_ChecksDaysAndCodes(string day, string fraction, string code, string? expected)
    {
        var report = Import("gdelt", Gdelt("7", day, fraction, code));
        Assert.Equal(expected, report.Reasons.Keys.SingleOrDefault());
        Assert.Equal(1, report.Imported + report.Skipped);
    }

    [Fact]
    public void Import_GdeltRow_IsReadCellByCell()
    {
        Import("gdelt", Gdelt("410412347", "20140218", "2014.1315", "0251"), receivedAt: null);
        var stored = Assert.Single(_archive.Records(Query("gdelt", "")));
        var record = stored.Record;
        Assert.Equal(("gdelt:410412347", EventType.Request, "0251", "ROUJRN", "IGO", "news.example"), (record.Id, record.Type, record.Cameo, record.Actors[0].Code, record.Recipients[0].Group, record.Outlet));
        Assert.Equal((EventStatus.Demanded, "Cluj, Romania", "ROU", PlacePrecision.City), (record.Status, record.Place?.Text, record.Place?.Country, record.Place?.Precision));
        Assert.Equal(new DateTimeOffset(2015, 2, 18, 23, 0, 0, TimeSpan.Zero), stored.ReceivedAt);
        Import("gdelt", Gdelt("8", "20140218", "", "010"));
        Assert.Equal("STATEMENT", EnumNames<EventType>.Of(Assert.Single(_archive.Records(Query("gdelt", "id:gdelt:8"))).Record.Type));
    }

    [Theory]
    [InlineData("Battles,Armed clash,Military Forces of Ukraine (2019-),1,Military Forces of Russia (2000-),8", "ASSAULT", "UKRMIL RUSMIL", "")]
    [InlineData("Explosions/Remote violence,Air/drone strike,Military Forces of Russia (2000-) Air Force,8,Civilians (Ukraine),7", "ASSAULT", "RUSMIL", "UKRCVL")]
    [InlineData("Protests,Excessive force against protesters,Protesters (Ukraine),Protesters,Police Forces of Ukraine (2019-),State forces", "ASSAULT", "UKRCOP", "UKRCVL")]
    [InlineData("Protests,Peaceful protest,Protesters (Ukraine),6,,", "PROTEST", "UKRCVL", "")]
    [InlineData("Strategic developments,Other,Protesters (Ukraine),6,,", null, "", "")]
    public void Import_AcledRow_HasTypeAndSides(string middle, string? type, string actors, string recipients)
    {
        var report = Import("acled", AcledHeader + $"UKR1,24 February 2022,1,Political violence,{middle},804,Ukraine,Kyiv,Kyiv,50.45,30.52,1,\"Wire, The\",\"A note; with \"\"marks\"\"\nand a line\",3\n");
        Assert.Equal(type is null ? 0 : 1, report.Imported);
        Assert.Equal(1, report.Rows);
        if (type is null) return;
        var record = Assert.Single(_archive.Records(Query("acled", "country:UKR date:2022-02-24"))).Record;
        Assert.Equal((type, actors, recipients, "Wire, The", 3.0), (EnumNames<EventType>.Of(record.Type), Codes(record.Actors), Codes(record.Recipients), record.Outlet, record.Quantities[0].Low));
        Assert.DoesNotContain("A note", Sample.Json(record), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_RowsThatCannotBeTaken_AreNamedWithTheirLine()
    {
        var report = Import("icews", IcewsHeader + Icews("1", "2022-03-03", "057") + "too\tfew\n\n" + Icews("", "2022-03-03", "057") + Icews("2", "soon", "057") + Icews("3", "2022-03-03", "57")
            + Icews("1", "2022-03-03", "057").Replace("Wire", "Other", StringComparison.Ordinal) + new string('x', 2 << 20) + "\n" + Icews("4", "2022-03-04", "x"));
        Assert.Equal((8L, 2L, 6L), (report.Rows, report.Imported, report.Skipped));
        Assert.Equal(EventType.Support, Assert.Single(_archive.Records(Query("icews", "id:icews:3:2022-03-03"))).Record.Type);
        Assert.Contains("3: a number of cells that is not that of the header", _skipped);
        Assert.Contains("8: another row has the same id", _skipped);
        Assert.Contains(_skipped, s => s.StartsWith("9: a row of more than", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("icews", "", "the file is empty")]
    [InlineData("icews", "a\tb\n", "the first line lacks Event ID")]
    [InlineData("polecat", "\u0001\u0002\n", "the first line lacks Event ID")]
    [InlineData("acled", "event_id_cnty;event_date\n", "lacks sub_event_type")]
    [InlineData("acled", "\"never closed", "never closed")]
    public void Import_FileThatIsNone_SaysSo(string dataset, string text, string expected) => Assert.Contains(expected, Import(dataset, text).Fault, StringComparison.Ordinal);

    private static ExportArchive Ours() => new(
        ExportArchive.Strike(),
        Sample.One("b", change: r => r with { Actors = [Sample.Side("USA", "GOV", "United States")], Recipients = [Sample.Side("ROU", "", "Romania")] }),
        Sample.One("c", change: r => r with { Type = EventType.Cooperate, Cameo = "062", Goldstein = 7.4, Quad = QuadCategory.MaterialCooperation, Symmetric = true, Actors = [Sample.Side("NOR", "", "Norway"), Sample.Side("CHL", "", "Chile")], Recipients = [] }));

    // The last column, articles_read, is ours alone.
    private static string[] Panel(Exporter exporter, string? dataset, bool hasGoldstein = true)
    {
        using var output = new MemoryStream();
        exporter.Write("panel-dyad-month", new ExportOptions { Dataset = dataset }, output);
        return [.. System.Text.Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => string.Join(',', l.Split(',')[..^(hasGoldstein ? 1 : 3)]))];
    }

    private static EventQuery Query(string dataset, string filter) => new() { Dataset = dataset, Filter = Filter.Parse(filter) };

    private static string Codes(IEnumerable<Actor> sides) => string.Join(' ', sides.Select(s => s.Code));

    private ImportReport Import(string dataset, string text, DateTimeOffset? receivedAt = null) => new Importer(_archive, Installation.Find(), dataset)
        .Import("file.tsv", new StringReader(text), new ArchiveRun(RunKind.Import, dataset, Sample.Noon), receivedAt, (line, reason) => _skipped.Add(string.Create(CultureInfo.InvariantCulture, $"{line}: {reason}")), CancellationToken.None);

    private static string Icews(string id, string day, string code) =>
        string.Join('\t', id, day, "Israel", "Military,Executive Office", "Israel", "x", code, "-10", "Syria", "", "Syria", "9", "2", "Wire", "Damascus", "", "Dimashq", "Syria", "33.51", "36.29") + "\n";

    private static string Gdelt(string id, string day, string fraction, string code)
    {
        var cells = Enumerable.Repeat("", 61).ToArray();
        (cells[0], cells[1], cells[4], cells[26], cells[30]) = (id, day, fraction, code, "-0.3");
        (cells[5], cells[6], cells[7], cells[12]) = ("ROMMED", "ROMANIAN PRESS", "ROM", "MED");
        (cells[15], cells[16], cells[18], cells[22]) = ("IGOUNO", "UNITED NATIONS", "UNO", "IGO");
        (cells[51], cells[52], cells[53], cells[56], cells[57]) = ("4", "Cluj, Romania", "RO", "46.77", "23.6");
        (cells[31], cells[59], cells[60]) = ("10", "20150218230000", "http://news.example/a");
        return string.Join('\t', cells) + "\n";
    }
}
