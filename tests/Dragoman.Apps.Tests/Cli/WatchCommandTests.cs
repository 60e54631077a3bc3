using System.Text.Json;
using Dragoman.Apps.Tests.Ingestion;

namespace Dragoman.Apps.Tests.Cli;

/// <summary>The program watches a feed on loopback.</summary>
public sealed class WatchCommandTests : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly TemporaryFolder _folder = new();
    private readonly string _list;

    public WatchCommandTests()
    {
        _server.On("/feed", $"<rss version=\"2.0\"><channel><item><title>Talks open</title><link>{_server.Address}page</link><pubDate>Tue, 01 Feb 2022 08:00:00 GMT</pubDate></item></channel></rss>");
        _server.On("/page", "<html><body><article><h1>Talks open</h1><p>Delegates met in Oslo.</p></article></body></html>");
        _list = _folder.Write("feeds.yaml", $"sources:\n  - name: The Coast Post\n    feed: {_server.Address}feed\n");
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Watch_Once_PrintsNewArticlesAndRemembersThem()
    {
        var first = CommandLine.Run(null, "watch", _list, "--once", "--allow-private");
        Assert.Equal((0, "1 sources, 0 failing; 1 articles, 0 quarantined"), (first.Code, first.Errors.Trim()));
        using var json = JsonDocument.Parse(Assert.Single(first.Lines));
        Assert.Equal(("Talks open", "Delegates met in Oslo.", "The Coast Post"), (json.RootElement.GetProperty("title").GetString(), json.RootElement.GetProperty("text").GetString(), json.RootElement.GetProperty("outlet").GetString()));
        Assert.Empty(CommandLine.Run(null, "watch", _list, "--once", "--allow-private").Output);
        Assert.Contains("The Coast Post  good", CommandLine.Run(null, "watch", _list, "--status").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Watch_WithoutLeave_RefusesPrivateAddresses()
    {
        var answer = CommandLine.Run(null, "watch", _list, "--once");
        Assert.Equal(1, answer.Code);
        Assert.Contains("is not a public address", answer.Errors, StringComparison.Ordinal);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public void Watch_BadList_SaysWhere()
    {
        var answer = CommandLine.Run(null, "watch", _folder.Write("bad.yaml", "sources:\n  - feed: nowhere\n"));
        Assert.Equal(2, answer.Code);
        Assert.Contains("bad.yaml: line 2: feed is \"nowhere\"", answer.Errors, StringComparison.Ordinal);
    }
}
