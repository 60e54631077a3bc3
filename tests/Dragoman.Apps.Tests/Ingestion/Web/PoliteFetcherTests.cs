using System.Net;
using System.Text;
using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Web;

/// <summary>Over real HTTP on loopback, on a clock where waits are over at once.</summary>
public sealed class PoliteFetcherTests : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly SkippingTime _time = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Get_TwiceTheSameHost_PausesBetween()
    {
        _server.On("/a", "A");
        _server.On("/b", "B");
        var began = _time.GetUtcNow();
        await GetAllAsync("a", "b", "a");
        Assert.Equal(TimeSpan.FromSeconds(4), _time.GetUtcNow() - began);
        Assert.Equal(["/robots.txt", "/a", "/b", "/a"], _server.Asked);
    }

    [Fact]
    public async Task Get_CrawlDelay_IsObeyedUpToAMinute()
    {
        _server.On("/robots.txt", "User-agent: *\nCrawl-delay: 9000");
        _server.On("/a", "A");
        await GetAllAsync("a", "a");
        Assert.Equal([TimeSpan.FromMinutes(1)], _time.Waits);
    }

    [Fact]
    public async Task Get_DisallowedPath_IsNotAskedFor()
    {
        _server.On("/robots.txt", "User-agent: *\nDisallow: /inner");
        Assert.Contains("robots.txt", (await GetAllAsync("inner/x"))[0].Fault, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt"], _server.Asked);
    }

    [Fact]
    public async Task Get_RedirectToDisallowedPath_IsNotFollowed()
    {
        _server.On("/robots.txt", "User-agent: *\nDisallow: /inner");
        _server.On("/a", context =>
        {
            context.Response.Redirect(_server.Address + "inner");
            return Task.CompletedTask;
        });
        Assert.Contains("robots.txt", (await GetAllAsync("a"))[0].Fault, StringComparison.Ordinal);
        Assert.Equal(0, _server.Times("/inner"));
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(403, true)]
    [InlineData(500, false)]
    [InlineData(503, false)]
    public async Task Get_RobotsFileThatFails_AllowsAllOrNothing(int status, bool isAllowed)
    {
        _server.Fail("/robots.txt", status);
        _server.On("/a", "A");
        Assert.Equal(isAllowed, (await GetAllAsync("a"))[0].Document is not null);
    }

    [Fact]
    public async Task Get_RobotsFileThatComesBack_IsAskedAgainLater()
    {
        _server.InTurn("/robots.txt", LoopbackServer.Status(503), LoopbackServer.Body("User-agent: *\nAllow: /"));
        _server.On("/a", "A");
        using var fetcher = Fetcher(new PoliteFetcherOptions());
        Assert.Null((await fetcher.GetAsync(_server.Address + "a", null, TestContext.Current.CancellationToken)).Document);
        _time.Advance(TimeSpan.FromMinutes(11));
        Assert.NotNull((await fetcher.GetAsync(_server.Address + "a", null, TestContext.Current.CancellationToken)).Document);
    }

    [Fact]
    public async Task Get_ServerThatRecovers_IsTriedAgainWithGrowingPauses()
    {
        _server.InTurn("/a", LoopbackServer.Status(500), LoopbackServer.Status(502), Break, LoopbackServer.Body("A"));
        using var fetcher = Fetcher(new PoliteFetcherOptions { Pause = TimeSpan.Zero });
        var fetch = await fetcher.GetAsync(_server.Address + "a", null, TestContext.Current.CancellationToken);
        Assert.Equal("A", Encoding.UTF8.GetString(fetch.Document!.Bytes.Span)); // The fourth answer has one.
        Assert.Equal(4, _server.Times("/a"));
        Assert.Equal(3, _time.Waits.Count);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("Tue, 01 Mar 2022 12:00:45 GMT", 45)]
    [InlineData("0", 2)]
    public async Task Get_RetryAfter_IsObeyed(string retryAfter, int seconds)
    {
        _server.InTurn("/a", LoopbackServer.Status(429, retryAfter), LoopbackServer.Body("A"));
        using var fetcher = Fetcher(new PoliteFetcherOptions { Pause = TimeSpan.Zero });
        Assert.NotNull((await fetcher.GetAsync(_server.Address + "a", null, TestContext.Current.CancellationToken)).Document);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], _time.Waits);
    }

    [Fact]
    public async Task Get_RetryAfterOfAYear_EndsTheAttemptAndIsTold()
    {
        _server.Fail("/a", 503, "31536000");
        var fetch = (await GetAllAsync("a"))[0];
        Assert.Equal(TimeSpan.FromDays(365), fetch.RetryAfter);
        Assert.Equal(1, _server.Times("/a"));
    }

    [Theory]
    [InlineData(404, 1)]
    [InlineData(410, 1)]
    [InlineData(500, 4)]
    public async Task Get_Failure_IsTriedAgainOnlyWhenItMayPass(int status, int times)
    {
        _server.Fail("/a", status);
        Assert.Equal(status, (await GetAllAsync("a"))[0].Status);
        Assert.Equal(times, _server.Times("/a"));
    }

    [Fact]
    public async Task Get_WithValidators_IsUnchangedUntilItChanges()
    {
        var tag = "\"v1\"";
        _server.On("/feed", async context =>
        {
            context.Response.AddHeader("ETag", tag);
            if (context.Request.Headers["If-None-Match"] == tag) context.Response.StatusCode = 304;
            else await context.Response.OutputStream.WriteAsync("feed"u8.ToArray());
        });
        using var fetcher = Fetcher(new PoliteFetcherOptions());
        var first = await fetcher.GetAsync(_server.Address + "feed", null, TestContext.Current.CancellationToken);
        var second = await fetcher.GetAsync(_server.Address + "feed", first.Validators, TestContext.Current.CancellationToken);
        tag = "\"v2\"";
        var third = await fetcher.GetAsync(_server.Address + "feed", second.Validators, TestContext.Current.CancellationToken);
        Assert.Equal((true, false, true), (first.Document is not null, second.Document is not null, third.Document is not null));
        Assert.Equal((false, true, false), (first.IsUnchanged, second.IsUnchanged, third.IsUnchanged));
        Assert.Equal("\"v2\"", third.Validators?.ETag);
    }

    [Fact]
    public async Task Get_MovedForGood_SaysWhereTo()
    {
        _server.On("/new", "N");
        _server.On("/old", context =>
        {
            context.Response.StatusCode = 301;
            context.Response.AddHeader("Location", "/new");
            return Task.CompletedTask;
        });
        Assert.Equal(_server.Address + "new", (await GetAllAsync("old"))[0].MovedTo?.AbsoluteUri);
    }

    private async Task<List<Fetch>> GetAllAsync(params string[] paths)
    {
        using var fetcher = Fetcher(new PoliteFetcherOptions());
        var all = new List<Fetch>();
        foreach (var path in paths) all.Add(await fetcher.GetAsync(_server.Address + path, null, TestContext.Current.CancellationToken));
        return all;
    }

    private PoliteFetcher Fetcher(PoliteFetcherOptions options) => new(options with { Limits = new WebFetcherOptions { AllowPrivateAddresses = true } }, _time);

    private static async Task Break(HttpListenerContext context)
    {
        context.Response.ContentLength64 = 100;
        await context.Response.OutputStream.WriteAsync(new byte[10]);
        context.Response.Abort();
    }
}
