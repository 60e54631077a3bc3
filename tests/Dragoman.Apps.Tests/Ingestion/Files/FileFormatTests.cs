using System.IO.Compression;
using System.Text;
using Dragoman.Documents;
using Dragoman.Ingestion.Files;

namespace Dragoman.Apps.Tests.Ingestion.Files;

/// <summary>What each format gives. The reports are our own.</summary>
public sealed class FileFormatTests : IDisposable
{
    private const string Nitf = """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf.dtd">
        <nitf><head><title>Old title</title><docdata><doc-id regsrc="Coast Wire" id-string="cw-17"/><date.issue norm="20220110T0815+0100"/></docdata>
        <pubdata name="The Coast Post" ex-ref="https://coast.example/17"/></head>
        <body xml:lang="en"><body.head><hedline><hl1>Ministers <em>meet</em> in Oslo</hl1></hedline><byline>By A. Writer</byline></body.head>
        <body.content><block class="lead_paragraph"><p>They met.</p></block><block class="full_text"><p>They met &amp; talked.</p><p>Then they
        left.</p><media><media-caption><p>A photo</p></media-caption></media></block></body.content></body></nitf>
        """;

    private const string NewsMl = """
        <?xml version="1.0"?>
        <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
        <newsItem guid="tag:wire.example:1" version="2"><itemMeta><provider literal="Hill Wire"/><versionCreated>2022-01-11T09:00:00Z</versionCreated><firstCreated>2022-01-10T09:00:00Z</firstCreated></itemMeta>
        <contentMeta><headline>Talks open</headline><language tag="en-GB"/></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Delegates arrived.</p><p>They sat down.</p></body></html></inlineXML></contentSet></newsItem>
        <newsItem guid="tag:wire.example:2"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta><contentSet><inlineData>Gone.</inlineData></contentSet></newsItem>
        <newsItem guid="tag:wire.example:3"><itemMeta/><contentSet><remoteContent href="http://wire.example/3.jpg"/></contentSet></newsItem>
        <newsItem guid="tag:wire.example:4"><itemMeta><title>Fourth</title></itemMeta><contentSet><inlineData contenttype="text/plain">One paragraph.

        Another one.</inlineData></contentSet></newsItem></itemSet></newsMessage>
        """;

    private const string Reuters = """
        <newsitem itemid="2286" date="1996-08-20" xml:lang="en"><title>MEXICO: Talks resume.</title><headline>Talks resume.</headline><text><p>Talks resumed on Tuesday.</p><p>Both sides came.</p></text>
        <metadata><dc element="dc.publisher" value="A Publisher"/></metadata></newsitem>
        """;

    private const string Mail = """
        From: Hill Wire <alerts@hill.example>
        To: reader@x.example
        Subject: =?utf-8?Q?C=C3=B4te_talks?=
        Date: Mon, 10 Jan 2022 08:15:00 +0100
        Message-ID: <abc@hill.example>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/html; charset=utf-8

        <p>HTML that is not wanted</p>
        --b
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        The pr=E9fet resigned.
        --b--
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_Nitf_TakesMetadataAndTheWholeTextOnce()
    {
        var article = One("a.xml", Nitf);
        Assert.Equal(("cw-17", "Ministers meet in Oslo", "They met & talked.\n\nThen they left."), (article.Id, article.Title, article.Body));
        Assert.Equal(("The Coast Post", "https://coast.example/17", "en"), (article.Outlet, article.Url, article.Language));
        Assert.Equal(new DateTimeOffset(2022, 1, 10, 8, 15, 0, TimeSpan.FromHours(1)), article.Published);
    }

    [Fact]
    public void Read_NewsMlG2_GivesEachItemOrTheReasonWhyNot()
    {
        var inputs = Read(_folder.Write("a.xml", NewsMl));
        Assert.Equal(4, inputs.Count);
        var first = inputs[0].Article!; // An item with text.
        Assert.Equal(("tag:wire.example:1", "Talks open", "Delegates arrived.\n\nThey sat down.", "Hill Wire", "en-GB"), (first.Id, first.Title, first.Body, first.Outlet, first.Language));
        Assert.Equal(10, first.Published?.Day);
        Assert.Contains("withdrawn", inputs[1].Fault, StringComparison.Ordinal);
        Assert.Contains("http://wire.example/3.jpg", inputs[2].Fault, StringComparison.Ordinal);
        Assert.Contains("Another one.", inputs[3].Article?.Body, StringComparison.Ordinal);
        Assert.All(inputs, i => Assert.True(i.Line > 2));
    }

    [Fact]
    public void Read_ReutersItem_TakesItsDateAndParagraphs()
    {
        var article = One("a.xml", Reuters);
        Assert.Equal(("newsitem:2286", "Talks resume.", "Talks resumed on Tuesday.\n\nBoth sides came.", "A Publisher"), (article.Id, article.Title, article.Body, article.Outlet));
        Assert.Equal(1996, article.Published?.Year);
    }

    [Theory]
    [InlineData("<rss><channel/></rss>", "dragoman feed")]
    [InlineData("<html><body/></html>", ".html")]
    [InlineData("<invoice><p>x</p></invoice>", "<invoice>")]
    [InlineData("<nitf><head>", "not well-formed XML")]
    [InlineData("", "not well-formed XML")]
    public void Read_OtherXml_SaysWhatItIs(string xml, string expected) => Assert.Contains(expected, Assert.Single(Read(_folder.Write("a.xml", xml))).Fault, StringComparison.Ordinal);

    [Fact]
    public void Read_Mail_TakesThePlainTextAndHeaders()
    {
        var article = One("a.eml", Mail);
        Assert.Equal(("abc@hill.example", "Côte talks", "The préfet resigned.", "Hill Wire"), (article.Id, article.Title, article.Body, article.Outlet));
        Assert.Equal(TimeSpan.FromHours(1), article.Published?.Offset);
    }

    [Theory]
    [InlineData("title,text,published\n\"Talks, again\",\"They \"\"met\"\".\nThen left.\",2022-01-10\n", null, null)]
    [InlineData("Headline;Story;Day\nTalks, again;\"They \"\"met\"\".\nThen left.\";10/01/2022\n", "title=headline,text=story,published=day", "dd/MM/yyyy")]
    [InlineData("\uFEFFnr\theadline\tbody\tdate\n1\tTalks, again\t\"They \"\"met\"\".\nThen left.\"\t2022-01-10\n", null, null)]
    public void Read_Csv_FindsColumnsByNameOrMapping(string csv, string? columns, string? dateFormat)
    {
        var options = new ArticleFilesOptions { Columns = columns is null ? null : ColumnMapping.Parse(columns, out _), DateFormat = dateFormat };
        var article = Assert.Single(Read(_folder.Write("a.csv", csv), options)).Article!; // A readable row gives one.
        Assert.Equal(("Talks, again", "They \"met\".\nThen left."), (article.Title, article.Body));
        Assert.Equal(new DateTime(2022, 1, 10), article.Published?.Date);
    }

    [Fact]
    public void Read_CsvWithBadRows_NamesEachAndGoesOn()
    {
        var inputs = Read(_folder.Write("a.csv", "title,text\nOne,Text.\nTwo,Text.,More\nThree,03/04/2022\n,\nFour,Te\"xt\nFive,Text.\n"));
        Assert.Equal(["One", "Three", "Five"], inputs.Where(i => i.Article is not null).Select(i => i.Article!.Title)); // Filtered.
        Assert.Equal([3, 6], inputs.Where(i => i.Fault is not null).Select(i => i.Line ?? 0));
    }

    [Fact]
    public void Read_CsvDateThatMayBeTwoDays_IsAFault() =>
        Assert.Contains("--date-format", Assert.Single(Read(_folder.Write("a.csv", "text,published\nx,03/04/2022\n"))).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("a,b\n1,2\n", null, "no column holds \"text\" or \"title\"; the first line names \"a\", \"b\"")]
    [InlineData("text,b\n1,2\n", "title=headline", "no column \"headline\"")]
    [InlineData("", null, "empty")]
    public void Read_WrongColumns_IsAFaultOfTheSource(string csv, string? columns, string expected)
    {
        var input = Assert.Single(Read(_folder.Write("a.csv", csv), new ArticleFilesOptions { Columns = columns is null ? null : ColumnMapping.Parse(columns, out _) }));
        Assert.True(input.IsSourceFault);
        Assert.Contains(expected, input.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("headline=title", "\"headline\" is no field")]
    [InlineData("title", "names no column")]
    [InlineData("title=a,title=b", "given twice")]
    [InlineData("", "no column is named")]
    public void Parse_BadMapping_SaysWhatIsExpected(string text, string expected)
    {
        Assert.Null(ColumnMapping.Parse(text, out var fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Warc_GivesThePagesAndPassesOverTheRest()
    {
        var page = "<html><head><title>Talks open</title></head><body><article><p>Delegates arrived in Oslo.</p></article></body></html>";
        var packed = Pack(page);
        byte[] warc =
        [
            .. Record("warcinfo", null, "application/warc-fields", "software: test\r\n"u8.ToArray()),
            .. Record("request", "http://a.example/1", "application/http;msgtype=request", "GET /1 HTTP/1.1\r\n\r\n"u8.ToArray()),
            .. Record("response", "http://a.example/1", "application/http; msgtype=response", Http("200 OK", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page))),
            .. Record("response", "http://a.example/robots.txt", "application/http; msgtype=response", Http("200 OK", "text/html", "<p>User-agent: *</p>"u8.ToArray())),
            .. Record("response", "http://a.example/p.png", "application/http; msgtype=response", Http("200 OK", "image/png", [0x89, 0x50, 0, 0])),
            .. Record("response", "http://a.example/2", "application/http; msgtype=response", Http("404 Not Found", "text/html", "<p>Not found</p>"u8.ToArray())),
            .. Record("response", "<http://a.example/3>", "application/http; msgtype=response", Http("200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", "text/html", [.. Encoding.ASCII.GetBytes($"{packed.Length:x}\r\n"), .. packed, .. "\r\n0\r\n\r\n"u8])),
            .. Record("response", "http://a.example/4", "application/http; msgtype=response", Http("200 OK", "text/html", "<html><body></body></html>"u8.ToArray())),
            .. Record("resource", "http://a.example/5", "text/html", Encoding.UTF8.GetBytes(page)),
        ];
        foreach (var path in (string[])[_folder.Write("a.warc", warc), _folder.Write("b.warc.gz", Pack(warc))])
        {
            var inputs = Read(path);
            Assert.Equal([3, 7, 8, 9], inputs.Select(i => i.Line ?? 0));
            Assert.Equal("no text found in this page", inputs[2].Fault);
            foreach (var input in inputs.Where(i => i.Fault is null)) Assert.Equal(("Talks open", "Delegates arrived in Oslo.", "a.example"), (input.Article?.Title, input.Article?.Body, input.Article?.Outlet));
            Assert.Equal("http://a.example/3", inputs[1].Article?.Url);
        }
    }

    [Fact]
    public void Read_Zip_ReadsEveryKnownFileUnderItsName()
    {
        var zip = Zip(("in/a.txt", "Text A."u8.ToArray()), ("in/", []), ("b.jsonl", "{\"text\":\"B1\"}\n{\"text\":\"B2\"}\n"u8.ToArray()), ("c.txt.gz", Pack("Text C.")), ("d.xml", Encoding.UTF8.GetBytes(Nitf)), ("e.png", [1, 2, 3]));
        var inputs = Read(_folder.Write("x.zip", zip));
        Assert.Equal(["a.txt", "b.jsonl:1", "b.jsonl:2", "c.txt.gz", "d.xml:3"], inputs.Select(i => i.Place[(i.Place.LastIndexOfAny(['!', '/']) + 1)..]));
        Assert.All(inputs, i => Assert.NotNull(i.Article));
    }

    [Fact]
    public void Read_TextWithHeaders_GivesSeveralArticles()
    {
        var inputs = Read(_folder.Write("a.txt", "Title: One\nDate: 2022-01-10\nSource: Post\n\nFirst text.\n\nMore: text.\n=====\nTitle: Two\n\nSecond.\n\f\nThird without headers, as a text.\n=====\n"));
        Assert.Equal(["One", "Two", null], inputs.Select(i => i.Article?.Title));
        Assert.Equal("First text.\n\nMore: text.", inputs[0].Article?.Body);
        Assert.Equal([1, 8, 12], inputs.Select(i => i.Line ?? 0));
    }

    [Fact]
    public void Read_TextWithPages_IsOneArticle() => Assert.Contains("Page two.", One("a.txt", "Report of the day\n\nPage one.\n\fPage two.\n").Body, StringComparison.Ordinal);

    [Fact]
    public void Read_TextWithSeparator_IsCutThere()
    {
        var inputs = Read(_folder.Write("a.txt", "First.\n***\nSecond.\n***\n"), new ArticleFilesOptions { Separator = "***" });
        Assert.Equal(["First.", "Second."], inputs.Select(i => i.Article?.Body));
    }

    [Fact]
    public void Read_MucTexts_TakesIdDayAndAgency()
    {
        var inputs = Read(_folder.Write("a.txt", "DEV-MUC3-0901 (NOSC)\n\n   SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT] THE MINISTER\nSPOKE TODAY.\n\nDEV-MUC3-0902 (NOSC)\n\n   LIMA, 4 FEB 90 (EFE) -- [TEXT] TALKS OPENED.\n"));
        Assert.Equal(["DEV-MUC3-0901", "DEV-MUC3-0902"], inputs.Select(i => i.Article?.Id));
        Assert.Equal((new DateTime(1990, 2, 4), "EFE"), (inputs[1].Article?.Published?.Date, inputs[1].Article?.Outlet));
        Assert.StartsWith("LIMA, 4 FEB 90", inputs[1].Article?.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DatabaseDownload_TakesOutletDayHeadlineAndText()
    {
        var text = """
                                          1 of 2 DOCUMENTS


                                      The Coast Post

                                 January 10, 2022 Monday
                                       Late Edition

            Ministers meet
            in Oslo

            BYLINE: By A. WRITER

            SECTION: Section A; Foreign Desk; Pg. 3

            LENGTH: 842 words

            OSLO -- They met on Monday, and
            talked.

            WASHINGTON: They left.

            LOAD-DATE: January 11, 2022

            LANGUAGE: ENGLISH

                             Copyright 2022 The Coast Post
                                          2 of 2 DOCUMENTS

                                      Hill Journal

                                 January 12, 2022

            HEADLINE: Talks end

            BODY:
            All went home.
            """;
        var inputs = Read(_folder.Write("a.txt", text));
        var (first, second) = (inputs[0].Article!, inputs[1].Article!); // Both can be read.
        Assert.Equal(("Ministers meet in Oslo", "OSLO -- They met on Monday, and talked.\n\nWASHINGTON: They left.", "The Coast Post", "en"), (first.Title, first.Body, first.Outlet, first.Language));
        Assert.Equal(("Talks end", "All went home.", "Hill Journal"), (second.Title, second.Body, second.Outlet));
        Assert.Equal([10, 12], inputs.Select(i => i.Article?.Published?.Day ?? 0));
    }

    [Fact]
    public void Read_PageWithDeclaredCharset_IsReadInIt() =>
        Assert.Equal("Привет из Осло.", One("a.html", [.. "<html><head><meta charset=windows-1251></head><body><article><p>"u8, 0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xE8, 0xE7, 0x20, 0xCE, 0xF1, 0xEB, 0xEE, .. ".</p></article></body></html>"u8]).Body);

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><newsitem itemid='1' date='1996-08-20'><text><p>X.</p></text></newsitem>")]
    [InlineData("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/html\r\nContent-Length: 14\r\n\r\n<p>Page X.</p>\r\n\r\n")]
    public void Read_StandardInput_KnowsMoreFormats(string text) => Assert.NotNull(Assert.Single(new ArticleFiles().Read(["-"], new MemoryStream(Encoding.UTF8.GetBytes(text)))).Article);

    private Article One(string name, string content) => One(name, Encoding.UTF8.GetBytes(content));

    private Article One(string name, byte[] content)
    {
        var input = Assert.Single(Read(_folder.Write(name, content)));
        Assert.Null(input.Fault);
        return input.Article!; // No fault: there is one.
    }

    private static List<ArticleInput> Read(string path, ArticleFilesOptions? options = null) => [.. new ArticleFiles(options ?? new ArticleFilesOptions()).Read([path], Stream.Null)];

    private static byte[] Record(string type, string? target, string contentType, byte[] block) =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\n{(target is null ? "" : $"WARC-Target-URI: {target}\r\n")}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];

    private static byte[] Http(string status, string type, byte[] body) => [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n\r\n"), .. body];

    internal static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return memory.ToArray();
    }

    internal static byte[] Pack(string text) => Pack(Encoding.UTF8.GetBytes(text));

    internal static byte[] Pack(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var zip = new GZipStream(memory, CompressionLevel.Optimal)) zip.Write(bytes);
        return memory.ToArray();
    }
}
