using System.Text.Json;
using Dragoman.Apps.Tests.Coding;
using Dragoman.Cli.Output;

namespace Dragoman.Apps.Tests.Cli;

/// <summary><c>dragoman annotate</c> as a user meets it: what it prints in a pipe, and what it does with bad input.</summary>
public sealed class AnnotateCommandTests(Coder coder) : IClassFixture<Coder>, IDisposable
{
    private const string Report = """{"id":"r1","title":"Johnson in Kyiv","text":"British Prime Minister Boris Johnson flew to Kyiv on Tuesday. Russia had massed about 100,000 troops there.","published":"2022-03-02"}""";
    private const string Undated = "Boris Johnson flew to Kyiv on Tuesday.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Annotate_Pipe_GivesOneObjectAnArticleInTheOrderOfTheInput()
    {
        var answer = CommandLine.Run($"{Report}\n{Report.Replace("r1", "r2", StringComparison.Ordinal)}\n", "annotate");
        Assert.Equal(0, answer.Code);
        Assert.Equal(["r1", "r2"], answer.Lines.Select(l => Parse(l).GetProperty("article_id").GetString()));
        Assert.All(answer.Lines, l => Assert.Equal(["article_id", "actors", "places", "dates", "quantities"], Parse(l).EnumerateObject().Select(p => p.Name)));
        Assert.Contains("received 2 = annotated 2; actors ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotate_Actor_HasCodeCountryEntityOfficeAndCertainty()
    {
        var actor = Single(Annotate(Report), "actors", "British Prime Minister Boris Johnson");
        Assert.Equal(
            ("GBRGOV", "GBR", "person:boris-johnson", "Prime Minister", "named"),
            (Text(actor, "code"), Text(actor, "country"), Text(actor, "entity_id"), Text(actor, "office"), Text(actor, "certainty")));
    }

    [Fact]
    public void Annotate_PlaceAndQuantity_AreThoseOfTheText()
    {
        var report = Annotate(Report);
        var places = report.GetProperty("places").EnumerateArray().Where(p => Text(p, "text") == "Kyiv").ToList();
        Assert.Equal(2, places.Count); // In the headline and in the report.
        Assert.Equal(("geonames:703448", "UKR", "city"), (Text(places[1], "gazetteer_id"), Text(places[1], "country"), Text(places[1], "precision")));
        Assert.InRange(places[1].GetProperty("lat").GetDouble(), 50.3, 50.6);
        Assert.InRange(places[1].GetProperty("lon").GetDouble(), 30.3, 30.7);
        var quantity = Single(report, "quantities", "about 100,000 troops");
        Assert.Equal(("troops", 100_000, true), (Text(quantity, "kind"), quantity.GetProperty("low").GetInt32(), quantity.GetProperty("approximate").GetBoolean()));
    }

    [Fact]
    public void Annotate_SignsOfTwoCodeUnitsBefore_SpansPointAtTheWords()
    {
        const string body = "\U0001F600\U0001F600 Poland sent 500 troops to Vilnius on 3 March 2021.";
        var report = Annotate(JsonSerializer.Serialize(new { id = "s", title = "Caf\u00e9 \U0001F600", text = body }));
        var text = "Caf\u00e9 \U0001F600\n\n" + body;
        foreach (var list in (string[])["actors", "places", "dates", "quantities"])
        {
            Assert.NotEmpty(report.GetProperty(list).EnumerateArray());
            foreach (var item in report.GetProperty(list).EnumerateArray())
                Assert.Equal(Text(item, "text"), text.Substring(item.GetProperty("span").GetProperty("start").GetInt32(), item.GetProperty("span").GetProperty("length").GetInt32()));
        }
    }

    [Fact]
    public void Annotate_Lists_AreLaidOutAsInTheRecord()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "record.schema.json")));
        var record = schema.RootElement.GetProperty("properties");
        var report = Annotate(Report);
        Assert.Equal(Names(record.GetProperty("actors").GetProperty("items")), report.GetProperty("actors")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(Names(record.GetProperty("place")), report.GetProperty("places")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal([.. Names(record.GetProperty("date")), "span"], report.GetProperty("dates")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal(Names(record.GetProperty("quantities").GetProperty("items")), report.GetProperty("quantities")[0].EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void Annotate_Samples_AreAnnotatedAsTheWholePipelineDoes()
    {
        using var expected = new MemoryStream();
        using (var sink = new AnnotationJsonSink(expected))
            foreach (var article in Samples.Articles()) sink.Write(coder.Pipeline.Annotate(article));
        var one = CommandLine.Run(null, "annotate", Samples.Folder, "-q", "--threads", "1");
        Assert.Equal(System.Text.Encoding.UTF8.GetString(expected.ToArray()), one.Output);
        Assert.Equal(one.Output, CommandLine.Run(null, "annotate", Samples.Folder, "-q", "--threads", "5").Output);
        Assert.Empty(one.Errors);
    }

    [Theory]
    [InlineData("2022-03-03", "2022-03-01", "Prime Minister")]
    [InlineData("2017-06-01", "2017-05-30", "Foreign Secretary")]
    public void Annotate_Date_IsThatOfPublication(string date, string tuesday, string office)
    {
        var report = Annotate(Undated, "--date", date);
        Assert.Equal((tuesday, "relative"), (Text(report.GetProperty("dates")[0], "start"), Text(report.GetProperty("dates")[0], "basis")));
        Assert.Equal(office, Text(report.GetProperty("actors")[0], "office"));
    }

    [Fact]
    public void Annotate_NoDate_LeavesDatesUnresolvedAndOfficesOpen()
    {
        var report = Annotate(Undated);
        Assert.Equal((null, "unresolved"), (Text(report.GetProperty("dates")[0], "start"), Text(report.GetProperty("dates")[0], "basis")));
        Assert.Null(Text(report.GetProperty("actors")[0], "office"));
    }

    [Fact]
    public void Annotate_DateOfTheArticle_GoesBeforeTheOption() =>
        Assert.Equal("2022-03-01", Text(Annotate(Report, "--date", "2017-06-01").GetProperty("dates")[0], "start"));

    [Fact]
    public void Annotate_AsOf_MovesOfficesAndLeavesDatesAlone()
    {
        var report = Annotate(Undated, "--date", "2022-03-03", "--as-of", "2017-06-01");
        Assert.Equal("Foreign Secretary", Text(report.GetProperty("actors")[0], "office"));
        Assert.Equal("2022-03-01", Text(report.GetProperty("dates")[0], "start"));
    }

    [Fact]
    public void Annotate_AsOfWithoutDate_FindsTheOffice()
    {
        var report = Annotate(Undated, "--as-of", "2017-06-01");
        Assert.Equal("Foreign Secretary", Text(report.GetProperty("actors")[0], "office"));
        Assert.Equal("unresolved", Text(report.GetProperty("dates")[0], "basis"));
    }

    [Fact]
    public void Annotate_NothingNamed_GivesEmptyLists() =>
        Assert.Equal("""{"article_id":"e","actors":[],"places":[],"dates":[],"quantities":[]}""" + "\n", CommandLine.Run("""{"id":"e","text":"It rained."}""", "annotate", "-q").Output);

    [Fact]
    public void Annotate_FolderWithPagesAndPackedText_ReadsThemAll()
    {
        _folder.Write("in/a.txt", Undated);
        _folder.Write("in/b.html", "<html><body><article><p>Peru recalled its ambassador from Chile after the talks in Lima, officials said on Monday.</p></article></body></html>");
        using (var packed = new MemoryStream())
        {
            using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest)) gzip.Write("Norway thanked Sweden."u8);
            _folder.Write("in/c.txt.gz", packed.ToArray());
        }
        var answer = CommandLine.Run(null, "annotate", _folder.PathOf("in"));
        Assert.Equal(0, answer.Code);
        Assert.Equal(["GBR", "PER", "NOR"], answer.Lines.Select(l => Text(Parse(l).GetProperty("actors")[0], "country")));
    }

    [Fact]
    public void Annotate_BadLines_AreListedAndTheRestGoesOn()
    {
        var path = _folder.Write("in.jsonl", $"{Report}\nnot json\n{{\"id\":\"de\",\"text\":\"Hallo.\",\"language\":\"de\"}}\n{Report.Replace("r1", "r2", StringComparison.Ordinal)}\n");
        var answer = CommandLine.Run(null, "annotate", path);
        Assert.Equal(1, answer.Code);
        Assert.Equal(2, answer.Lines.Length);
        Assert.Contains($"quarantined: {path}:2: not JSON", answer.Errors, StringComparison.Ordinal);
        Assert.Contains($"skipped: {path}:3: language de", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("received 4 = annotated 2 + skipped 1 + quarantined 1; ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotate_NoSuchFile_IsListedAndCountedApart()
    {
        var answer = CommandLine.Run(null, "annotate", _folder.PathOf("none.txt"));
        Assert.Equal(1, answer.Code);
        Assert.Contains("not read: ", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("received 0 = annotated 0; actors 0, places 0, dates 0, quantities 0; 1 sources could not be read", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format", "csv", "table or jsonl is expected")]
    [InlineData("--as-of", "someday", "--as-of is \"someday\"")]
    [InlineData("--date", "0001-01-01", "--date is \"0001-01-01\"")]
    [InlineData("--asof", "2022-01-01", "--asof is no option")]
    public void Annotate_WrongUsage_Answers2AndSaysWhatIsExpected(string option, string value, string expected)
    {
        var answer = CommandLine.Run("", "annotate", option, value);
        Assert.Equal(2, answer.Code);
        Assert.Contains(expected, answer.Errors, StringComparison.Ordinal);
        Assert.Contains("dragoman annotate --help", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotate_Help_NamesTheOptionsAndHasExamples()
    {
        var answer = CommandLine.Run(null, "annotate", "--help");
        Assert.Equal(0, answer.Code);
        foreach (var expected in (string[])["--as-of", "--date", "--format <table|jsonl>", "Examples:", "dragoman annotate report.txt"]) Assert.Contains(expected, answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotate_ReaderOfThePipeLeaves_EndsQuietly()
    {
        var path = _folder.Write("many.jsonl", string.Concat(Enumerable.Repeat(Report + "\n", 400)));
        using var process = CommandLine.Start("annotate", path, "-q");
        process.StandardInput.Close();
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();
        CommandLine.AssertEnds(process);
        Assert.Equal(0, process.ExitCode);
        Assert.Empty(process.StandardError.ReadToEnd());
    }

    private static JsonElement Annotate(string input, params string[] options)
    {
        var answer = CommandLine.Run(input, ["annotate", "-q", .. options]);
        Assert.Equal(0, answer.Code);
        return Parse(Assert.Single(answer.Lines));
    }

    private static JsonElement Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.Clone();
    }

    private static JsonElement Single(JsonElement report, string list, string words) => Assert.Single(report.GetProperty(list).EnumerateArray(), i => Text(i, "text") == words);

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();

    private static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);
}
