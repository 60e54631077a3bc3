using System.IO.Compression;
using System.Text;
using Dragoman.Ingestion.Files;

namespace Dragoman.Apps.Tests.Ingestion;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_PlainText_FirstLineSetOffIsTheTitle()
    {
        var article = Assert.Single(Read(_folder.Write("a.txt", "Ministers meet\n\nThey met in Oslo.\n\nThen they left."))).Article!; // A readable file gives an article.
        Assert.Equal("Ministers meet", article.Title);
        Assert.Equal("They met in Oslo.\n\nThen they left.", article.Body);
        Assert.StartsWith("text:", article.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_JsonLines_TakesAllFields()
    {
        var line = """{"id":"7","title":"T","text":"B","published":"2022-02-24T06:30:00+02:00","url":"https://x.example/1","outlet":"X","language":"en"}""";
        var article = Assert.Single(Read(_folder.Write("a.jsonl", line + "\n"))).Article!; // As above.
        Assert.Equal(("7", "T", "B", "https://x.example/1", "X", "en"), (article.Id, article.Title, article.Body, article.Url, article.Outlet, article.Language));
        Assert.Equal(TimeSpan.FromHours(2), article.Published!.Value.Offset);
    }

    [Fact]
    public void Read_JsonLinesWithFaults_ReportsEachLineAndGoesOn()
    {
        var lines = new[]
        {
            """{"id":"1","text":"One."}""", "{broken", """["no object"]""", """{"id":"4"}""", """{"id":"5","text":"Five.","published":"yesterday"}""", "", """{"id":"7","text":"\ud800"}""", """{"id":"8","text":"Eight."}""",
        };
        var inputs = Read(_folder.Write("a.jsonl", string.Join('\n', lines))).ToList();
        Assert.Equal(["1", "8"], inputs.Where(i => i.Article is not null).Select(i => i.Article!.Id)); // Filtered for articles.
        Assert.Equal([2, 3, 4, 5, 7], inputs.Where(i => i.Fault is not null).Select(i => i.Line!.Value)); // Faults of lines have a line.
        Assert.Contains("\"yesterday\"; an ISO 8601 date", inputs.Single(i => i.Line == 5).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TruncatedGzip_GivesWhatCameBeforeAndSaysWhereItBreaks()
    {
        var packed = Pack(string.Concat(Enumerable.Range(0, 20_000).Select(i => $$"""{"id":"{{i}}","text":"Report number {{i * 7919}} of many."}""" + "\n")));
        var path = _folder.Write("a.jsonl.gz", packed[..(packed.Length / 2)]);
        var inputs = Read(path).ToList();
        Assert.True(inputs.Count > 1000);
        Assert.NotNull(inputs[^1].Fault);
        Assert.All(inputs.SkipLast(2), i => Assert.NotNull(i.Article));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Read_TruncatedPackedText_IsAFaultAndNotHalfAText(double share)
    {
        var packed = Pack("Russia attacked Ukraine on Tuesday. France condemned the attack. " + string.Concat(Enumerable.Range(0, 500).Select(i => $"Line {i * 7919}. ")));
        var input = Assert.Single(Read(_folder.Write("a.txt.gz", packed[..(int)(packed.Length * share)])));
        Assert.Null(input.Article);
        Assert.Contains("cut short or damaged", input.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NotPackedAtAll_SaysSo() => Assert.Contains("not packed with gzip", Assert.Single(Read(_folder.Write("a.txt.gz", "Plain text."))).Fault, StringComparison.Ordinal);

    [Fact]
    public void Read_Binary_IsNoText() => Assert.Contains("this is no text", Assert.Single(Read(_folder.Write("a.txt", [0x7F, 0x45, 0, 0, 0, 1, 2, 0, 3]))).Fault, StringComparison.Ordinal);

    [Fact]
    public void Read_Windows1252_GivesItsQuotes() =>
        Assert.Equal("The “talks” of Côte d’Ivoire", Assert.Single(Read(_folder.Write("a.txt", [.. "The "u8, 0x93, .. "talks"u8, 0x94, .. " of C"u8, 0xF4, .. "te d"u8, 0x92, .. "Ivoire"u8]))).Article!.Body); // A readable file gives an article.

    [Fact]
    public void Read_Utf16JsonLines_AreUnderstood() =>
        Assert.Equal("Ça.", Assert.Single(Read(_folder.Write("a.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("""{"text":"Ça."}""" + "\n")]))).Article!.Body); // As above.

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Read_PublishedAtTheEdgeOfTime_IsAFault(string day) =>
        Assert.Contains("a year from 1600 to 2199", Assert.Single(Read(_folder.Write("a.jsonl", $$"""{"text":"x","published":"{{day}}"}"""))).Fault, StringComparison.Ordinal);

    [Fact]
    public void Read_PackedPageOnStandardInput_IsReadAsAPage()
    {
        var article = Assert.Single(new ArticleFiles().Read(["-"], new MemoryStream(Pack("<html><body><article><p>They met.</p></article></body></html>")))).Article!; // As above.
        Assert.Equal("They met.", article.Body);
    }

    [Fact]
    public void Read_GlobWithoutEnding_TakesOnlyWhatCanBeRead()
    {
        foreach (var name in (string[])["a.txt", "b.pdf", "c/d.html"]) _folder.Write(name, "<p>Text.</p>");
        Assert.Equal(["a.txt", "d.html"], Read(_folder.PathOf("**")).Select(i => Path.GetFileName(i.Source)));
    }

    [Fact]
    public void Read_Html_LeavesOutWhatIsNoArticle()
    {
        var page = """
            <html lang="en"><head><title>Site | Talks open</title><meta property="og:title" content="Talks open"><meta property="article:published_time" content="2022-01-10T08:00:00Z"></head>
            <body><nav><p>Home</p></nav><article><h1>Talks open</h1><p>Delegates arrived.</p><figure><figcaption><p>A photo</p></figcaption></figure><script>var p = "<p>no</p>";</script><p>They left &amp; returned.</p></article></body></html>
            """;
        var article = Assert.Single(Read(_folder.Write("a.html", page))).Article!; // As above.
        Assert.Equal(("Talks open", "Delegates arrived.\n\nThey left & returned."), (article.Title, article.Body));
        Assert.Equal(2022, article.Published!.Value.Year);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("latin1")]
    public void Read_Encodings_AreUnderstood(string encoding)
    {
        var coding = Encoding.GetEncoding(encoding);
        var path = _folder.Write("a.txt", [.. coding.GetPreamble(), .. coding.GetBytes("Le président a été reçu à Brasília.")]);
        Assert.Equal("Le président a été reçu à Brasília.", Assert.Single(Read(path)).Article!.Body); // As above.
    }

    [Fact]
    public void Read_EmptyAndTooLong_AreFaultsWithAReason()
    {
        Assert.Equal("the text is empty", Assert.Single(Read(_folder.Write("a.txt", "  \n"))).Fault);
        Assert.Contains("longer than", Assert.Single(Read(_folder.Write("b.txt", new string('a', ArticleFiles.MaxArticleLength + 1)))).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingSource_IsAFaultOfTheSourceAndNoArticle()
    {
        var input = Assert.Single(Read(_folder.PathOf("none.txt")));
        Assert.True(input.IsSourceFault);
        Assert.Equal("no such file or folder", input.Fault);
    }

    [Theory]
    [InlineData("*.txt", "a.txt")]
    [InlineData("**/*.txt", "a.txt|sub/b.txt|sub/deep/c.txt")]
    [InlineData("sub/**/*.txt", "sub/b.txt|sub/deep/c.txt")]
    [InlineData("**/deep/c*", "sub/deep/c.txt")]
    public void Read_Globs_FindWhatAShellWouldFind(string pattern, string expected)
    {
        foreach (var name in (string[])["a.txt", "sub/b.txt", "sub/deep/c.txt", "sub/deep/d.html"]) _folder.Write(name, "Text.");
        var found = Read(_folder.PathOf(pattern)).Select(i => Path.GetRelativePath(_folder.Root, i.Source).Replace('\\', '/'));
        Assert.Equal(expected, string.Join('|', found));
    }

    [Fact]
    public void Read_Folder_TakesKnownKindsInOrderOfPath()
    {
        foreach (var name in (string[])["b.txt", "a.html", "c.pdf", "d/e.jsonl"]) _folder.Write(name, name.EndsWith("jsonl", StringComparison.Ordinal) ? """{"text":"x"}""" : "<p>Text.</p>");
        Assert.Equal(["a.html", "b.txt", "e.jsonl"], Read(_folder.Root).Select(i => Path.GetFileName(i.Source)));
    }

    [Theory]
    [InlineData("""{"id":"1","text":"One."}""" + "\n", 1)]
    [InlineData("\uFEFF{\"text\":\"One.\"}\n{\"text\":\"Two.\"}", 2)]
    [InlineData("One plain text.", 1)]
    public void Read_StandardInput_KnowsByItsFirstCharacterWhatItIs(string text, int articles)
    {
        var inputs = new ArticleFiles().Read(["-"], new MemoryStream(Encoding.UTF8.GetBytes(text))).ToList();
        Assert.Equal(articles, inputs.Count(i => i.Article is not null));
    }

    [Fact]
    public void BytesRead_AfterReading_IsWhatMeasureSaid()
    {
        _folder.Write("a.txt", "Text.");
        _folder.Write("b.jsonl", "{\"text\":\"x\"}\n{\"text\":\"y\"}\n");
        var files = new ArticleFiles();
        Assert.Equal(3, files.Read([_folder.Root], Stream.Null).Count());
        Assert.Equal(ArticleFiles.Measure([_folder.Root]), files.BytesRead);
    }

    private static IEnumerable<ArticleInput> Read(string source) => new ArticleFiles().Read([source], Stream.Null);

    private static byte[] Pack(string text)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal)) zip.Write(Encoding.UTF8.GetBytes(text));
        return memory.ToArray();
    }
}
