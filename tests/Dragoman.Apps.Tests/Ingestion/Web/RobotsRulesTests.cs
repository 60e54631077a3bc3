using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Web;

/// <summary>RFC 9309, with its own examples where it has them.</summary>
public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private/", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private/", "/privateer", true)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/1", true)]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/aXbYc/more", false)]
    [InlineData("User-agent: *\nDisallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", true)]
    [InlineData("User-agent: *\nDisallow: /b%C3%A4r", "/bär", false)]
    [InlineData("User-agent: *\nDisallow: /bär", "/b%c3%a4r", false)]
    [InlineData("User-agent: *\nDisallow: /%7Ejoe", "/~joe", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Dragoman\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: dragoman/2.0\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: other\nUser-agent: DRAGOMAN\nDisallow: /x\nUser-agent: *\nAllow: /", "/x", false)]
    [InlineData("User-agent: dragoman\nDisallow: /a\n\nUser-agent: dragoman\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: dragoman\nDisallow: /a\n\nUser-agent: dragoman\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: dragomanbot\nDisallow: /", "/x", true)]
    [InlineData("\uFEFFuser-AGENT : * # all\r\nDISALLOW : /x # not this\r\n", "/x", false)]
    [InlineData("User-agent: *\nSitemap: http://x.example/s.xml\nDisallow: /x", "/x", false)]
    [InlineData("Disallow: /x\nUser-agent: *\nDisallow: /y", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("<html>not a robots file: at all</html>", "/x", true)]
    public void Allows_Path_AsTheRfcSays(string robots, string path, bool expected) => Assert.Equal(expected, RobotsRules.Parse(robots).Allows(new Uri("http://news.example" + path)));

    [Fact]
    public void Parse_HugeFile_IsReadToItsLimitAndQuickly()
    {
        var rules = RobotsRules.Parse("User-agent: *\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Disallow: /*a*a*a*{i}$\n")));
        Assert.True(rules.Allows(new Uri("http://news.example/" + new string('a', 2000))));
    }

    [Fact]
    public void Parse_CrawlDelay_IsKnown() => Assert.Equal(TimeSpan.FromSeconds(7.5), RobotsRules.Parse("User-agent: *\nCrawl-delay: 7.5").CrawlDelay);
}
