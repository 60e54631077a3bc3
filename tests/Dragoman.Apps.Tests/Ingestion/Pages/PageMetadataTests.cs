using System.Globalization;
using System.Text;

namespace Dragoman.Apps.Tests.Ingestion.Pages;

/// <summary>Title, byline, date, language, address and outlet, from the many places pages have for them.</summary>
public class PageMetadataTests
{
    private const string LinkedArticle = """
        <title>Sluices reopen | Mirna Post</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Other"},{"@type":["NewsArticle"],"headline":"Sluices reopen after talks",
        "author":[{"@type":"Person","name":"Ada Brook"},{"name":"Jon Weir"}],"datePublished":"2022-03-01T06:30:00+01:00","publisher":{"name":"Mirna Post"},"inLanguage":"en-GB","url":"https://mirna.example/a"}]}</script>
        """;

    [Fact]
    public void Extract_LinkedData_GiveEverything()
    {
        var article = TestPage.Extract(TestPage.Page(TestPage.Paragraphs, LinkedArticle));
        Assert.Equal("Sluices reopen after talks", article.Title);
        Assert.Equal("Ada Brook, Jon Weir", article.Byline);
        Assert.Equal(new DateTimeOffset(2022, 3, 1, 6, 30, 0, TimeSpan.FromHours(1)), article.Published);
        Assert.Equal("Mirna Post", article.Outlet);
        Assert.Equal("en-GB", article.Language);
        Assert.Equal("https://mirna.example/a", article.Url);
    }

    [Theory]
    [InlineData("<title>Sluices reopen on the river - Mirna Post</title>", "", "Sluices reopen on the river")]
    [InlineData("<title>Mirna Post | Sluices reopen on the river</title><meta property='og:site_name' content='Mirna Post'>", "", "Sluices reopen on the river")]
    [InlineData("<title>x</title><meta property='og:title' content='Sluices &amp;amp; gauges'>", "", "Sluices & gauges")]
    [InlineData("<meta name='twitter:title' content='Sluices reopen'>", "", "Sluices reopen")]
    [InlineData("", "<h1>Sluices  reopen</h1>", "Sluices reopen")]
    [InlineData("<title>Sluices reopen on the upper river: live news, weather and more</title>", "<h1>Sluices reopen on the upper river</h1>", "Sluices reopen on the upper river")]
    [InlineData("", "", null)]
    public void Extract_Title_IsTheHeadlineWithoutTheOutlet(string head, string heading, string? expected) =>
        Assert.Equal(expected, TestPage.Extract(TestPage.Page(heading + TestPage.Paragraphs, head)).Title);

    [Theory]
    [InlineData("<meta name='author' content='By Ada Brook'>", "", "Ada Brook")]
    [InlineData("<meta property='article:author' content='https://social.example/ada'>", "", null)]
    [InlineData("", "<a rel='author' href='/ada'>Ada Brook</a>", "Ada Brook")]
    [InlineData("", "<span itemprop='author'><b itemprop='name'>Ada Brook</b>, correspondent</span>", "Ada Brook")]
    [InlineData("", "<div class='byline'><span>By Ada Brook</span><span>March 1, 2022</span></div>", "Ada Brook")]
    [InlineData("<meta name='author' content='admin'>", "", null)]
    [InlineData("", "", null)]
    public void Extract_Byline_IsTheName(string head, string body, string? expected) => Assert.Equal(expected, TestPage.Extract(TestPage.Page(body + TestPage.Paragraphs, head)).Byline);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2022-03-01T06:30:00Z'>", "", "2022-03-01T06:30:00Z")]
    [InlineData("<meta name='date' content='March 1, 2022 6:30 AM'>", "", "2022-03-01T06:30:00Z")]
    [InlineData("<meta name='DC.date.issued' content='2022-03-01'>", "", "2022-03-01T00:00:00Z")]
    [InlineData("", "<article><time datetime='2022-03-01T06:30:00-05:00'>today</time></article>", "2022-03-01T11:30:00Z")]
    [InlineData("", "<span itemprop='datePublished' content='2022-03-01'>Tuesday</span>", "2022-03-01T00:00:00Z")]
    [InlineData("<meta name='date' content='soon'>", "", null)]
    public void Extract_Published_ComesFromMetaOrTime(string head, string body, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), TestPage.Extract(TestPage.Page(body + TestPage.Paragraphs, head)).Published?.ToUniversalTime());

    [Theory]
    [InlineData("lang='de-AT'", "", "de-AT")]
    [InlineData("", "<meta property='og:locale' content='pt_BR'>", "pt-BR")]
    [InlineData("", "<meta http-equiv='content-language' content='fr, en'>", "fr")]
    [InlineData("lang='{{lang}}'", "", null)]
    [InlineData("", "", null)]
    public void Extract_Language_IsWhatThePageDeclares(string attributes, string head, string? expected) =>
        Assert.Equal(expected, TestPage.Extract(TestPage.Page(TestPage.Paragraphs, head, attributes)).Language);

    [Theory]
    [InlineData("<link rel='canonical' href='/2022/sluices'>", "https://www.mirna.example/2022/sluices?ref=home", "https://www.mirna.example/2022/sluices")]
    [InlineData("<meta property='og:url' content='https://mirna.example/og'>", null, "https://mirna.example/og")]
    [InlineData("<link rel='canonical' href='javascript:alert(1)'>", "https://mirna.example/x", "https://mirna.example/x")]
    [InlineData("<base href='https://other.example/'><link rel='canonical' href='a'>", null, "https://other.example/a")]
    [InlineData("<link rel='canonical' href='/a'>", null, null)]
    public void Extract_Url_IsCanonicalAndAbsolute(string head, string? address, string? expected) => Assert.Equal(expected, TestPage.Extract(TestPage.Page(TestPage.Paragraphs, head), address).Url);

    [Theory]
    [InlineData("<meta property='og:site_name' content='Mirna Post - News you can drink'>", null, "Mirna Post")]
    [InlineData("", "https://www.mirna.example/a", "mirna.example")]
    [InlineData("", null, null)]
    public void Extract_Outlet_IsTheNameElseTheHost(string head, string? address, string? expected) => Assert.Equal(expected, TestPage.Extract(TestPage.Page(TestPage.Paragraphs, head), address).Outlet);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"broken")]
    [InlineData("[[[[[[")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":7,\"author\":[[]],\"publisher\":true}")]
    public void Extract_BrokenLinkedData_AreNoMetadata(string json) =>
        Assert.Equal("Sluices reopen", TestPage.Extract(TestPage.Page(TestPage.Paragraphs, $"<title>Sluices reopen</title><script type='application/ld+json'>{json}</script>")).Title);

    [Theory]
    [InlineData("windows-1251", "<meta charset='windows-1251'>", null)]
    [InlineData("windows-1251", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", null)]
    [InlineData("windows-1251", "<meta charset='iso-8859-5'>", "text/html; charset=\"windows-1251\"")]
    [InlineData("utf-16", "", null)]
    [InlineData("utf-8", "<meta charset='iso-8859-1'>", null)]
    [InlineData("utf-8", "", null)]
    public void Extract_Encodings_AreFoundByMarkHeaderMetaOrContent(string encoding, string head, string? contentType)
    {
        const string text = "Министры договорились открыть шлюзы, закрытые с весны, после двух дней переговоров в пограничном городе.";
        var encoder = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] mark = encoding == "utf-16" ? [0xFF, 0xFE] : [];
        Assert.Equal(text, TestPage.Extract([.. mark, .. encoder.GetBytes($"<html><head>{head}</head><body><p>{text}</p></body></html>")], contentType).Text);
    }
}
