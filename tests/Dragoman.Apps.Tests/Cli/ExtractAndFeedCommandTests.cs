using System.Text.Json;
using Dragoman.Apps.Tests.Ingestion.Feeds;
using Dragoman.Apps.Tests.Ingestion.Pages;

namespace Dragoman.Apps.Tests.Cli;

public sealed class ExtractAndFeedCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Extract_SavedPage_PrintsEveryField()
    {
        var page = _folder.Write("page.html", TestPage.Page(TestPage.Paragraphs, "<title>Sluices reopen</title><link rel='canonical' href='/a'>"));
        var answer = CommandLine.Run(null, "extract", page, "--base", "https://mirna.example/");
        Assert.Equal(0, answer.Code);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(["title", "text", "byline", "published", "language", "url", "outlet"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(TestPage.Text, json.RootElement.GetProperty("text").GetString());
        Assert.Equal("https://mirna.example/a", json.RootElement.GetProperty("url").GetString());
    }

    [Fact]
    public void Extract_StandardInput_IsRead() => Assert.Contains("The sluices are open.", CommandLine.Run("<p>The sluices are open.</p>", "extract", "-").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("extract", "no such file")]
    [InlineData("feed", "no such file")]
    public void Run_MissingFile_IsRejected(string command, string expected)
    {
        var answer = CommandLine.Run(null, command, _folder.PathOf("nothing"));
        Assert.Equal(1, answer.Code);
        Assert.Contains(expected, answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Extract_PageWithoutText_IsRejected()
    {
        var answer = CommandLine.Run(null, "extract", _folder.Write("page.html", "<html></html>"));
        Assert.Equal(1, answer.Code);
        Assert.Empty(answer.Output);
        Assert.Contains("no text found", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Feed_SavedFeed_PrintsEveryField()
    {
        var feed = _folder.Write("feed.xml", TestFeed.Rss("<title>Sluices reopen</title><link>/1</link><pubDate>2022-03-01T06:30:00+01:00</pubDate>"));
        var answer = CommandLine.Run(null, "feed", feed, "--base", "https://mirna.example/rss");
        Assert.Equal(0, answer.Code);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(["title", "link", "items", "warnings"], json.RootElement.EnumerateObject().Select(p => p.Name));
        var item = json.RootElement.GetProperty("items")[0];
        Assert.Equal(["id", "title", "link", "summary", "content", "published", "updated", "author", "enclosures"], item.EnumerateObject().Select(p => p.Name));
        Assert.Equal("https://mirna.example/1", item.GetProperty("link").GetString());
        Assert.Equal("2022-03-01T06:30:00+01:00", item.GetProperty("published").GetString());
    }

    [Fact]
    public void Feed_NoFeed_PrintsJsonAndIsRejected()
    {
        var answer = CommandLine.Run("nothing of the kind", "feed", "-");
        Assert.Equal(1, answer.Code);
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Equal(0, json.RootElement.GetProperty("items").GetArrayLength());
        Assert.Contains("no element was found", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_BaseThatIsNoAddress_IsWrongUsage() => Assert.Equal(2, CommandLine.Run(null, "feed", "x.xml", "--base", "mirna").Code);

    [Fact]
    public void Help_OfBothCommands_HasExamples()
    {
        Assert.Contains("dragoman extract page.html", CommandLine.Run(null, "extract", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("dragoman feed feed.xml", CommandLine.Run(null, "feed", "--help").Output, StringComparison.Ordinal);
    }
}
