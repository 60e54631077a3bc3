using System.Net;
using System.Text;
using Dragoman.Ingestion.Watching;
using Dragoman.Ingestion.Web;

namespace Dragoman.Apps.Tests.Ingestion.Watching;

/// <summary>A watcher and a server with all its faults, over real HTTP on loopback; waits are over at once.</summary>
public sealed class FeedWatcherTests : IDisposable
{
    private readonly LoopbackServer _server = new();
    private readonly TemporaryFolder _folder = new();
    private readonly SkippingTime _time = new();
    private readonly KeepingSink _sink = new();
    private readonly List<string> _reports = [];
    private WatchState _state = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Run_NewItems_ComeOnceEarliestFirst()
    {
        Feed(Item(2), Item(1));
        await LookAsync();
        Feed(Item(3), Item(2), Item(1));
        await LookAsync();
        Assert.Equal(["Talks 1", "Talks 2", "Talks 3"], _sink.Titles);
        var article = _sink.Articles[0].Input.Article!; // Titles are those of articles.
        Assert.Equal(("Delegates of round 1 met in Oslo.", "The Coast Post"), (article.Body, article.Outlet));
        Assert.Equal(new DateTimeOffset(2022, 2, 1, 8, 0, 0, TimeSpan.Zero), article.Published);
        Assert.Equal(1, _server.Times("/page/1"));
    }

    [Fact]
    public async Task Run_AfterRestart_RepeatsNothing()
    {
        Feed(Item(1));
        await LookAsync();
        _state = WatchState.Load(_folder.PathOf("state.json"));
        await LookAsync();
        Assert.Equal(["Talks 1"], _sink.Titles);
        Assert.Equal(1, _state.Sources.Values.Single().Articles);
    }

    [Fact]
    public async Task Run_SinkFails_GivesTheItemAgain()
    {
        Feed(Item(2), Item(1));
        _sink.FailsAt = 1;
        await Assert.ThrowsAsync<IOException>(LookAsync);
        _sink.FailsAt = null;
        _state = WatchState.Load(_folder.PathOf("state.json"));
        await LookAsync();
        Assert.Equal(["Talks 1", "Talks 2"], _sink.Titles);
    }

    [Fact]
    public async Task Run_UnchangedFeed_AsksConditionally()
    {
        Page(1);
        _server.On("/feed", async context =>
        {
            context.Response.AddHeader("Last-Modified", "Tue, 01 Feb 2022 08:00:00 GMT");
            if (context.Request.Headers["If-Modified-Since"] is not null) context.Response.StatusCode = 304;
            else await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Rss(Item(1))));
        });
        await LookAsync();
        await LookAsync();
        Assert.Equal(["Talks 1"], _sink.Titles);
        Assert.Equal((0, 2), (Known.Failures, Known.Looks));
    }

    [Theory]
    [InlineData(500, "the server answered 500")]
    [InlineData(404, "the server answered 404")]
    public async Task Run_FeedFails_IsAStateOfThatSourceAndStopsNoOther(int status, string expected)
    {
        _server.Fail("/broken", status);
        Feed(Item(1));
        await LookAsync(Source with { Feed = _server.Address + "broken", Name = "Broken" }, Source);
        Assert.Equal(["Talks 1"], _sink.Titles);
        var broken = _state.Sources[_server.Address + "broken"];
        Assert.Contains(expected, broken.Fault, StringComparison.Ordinal);
        Assert.Equal(SourceCondition.Failing, SourceHealth.At(Source, broken, _time.GetUtcNow()).Condition);
        Assert.Contains(_reports, r => r.StartsWith("Broken: cannot be read (1 in a row)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_FeedThatIsNone_IsAFault()
    {
        _server.On("/feed", "<html><body>Maintenance</body></html>");
        await LookAsync();
        Assert.Contains("no feed", Known.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FeedThatBreaksOff_IsReadOnTheNextTry()
    {
        Page(1);
        _server.InTurn("/feed", Break, LoopbackServer.Body(Rss(Item(1))));
        await LookAsync();
        Assert.Equal(["Talks 1"], _sink.Titles);
    }

    [Fact]
    public async Task Run_FeedInWrongCharset_IsReadAllTheSame()
    {
        Page(1);
        _server.On("/feed", Encoding.Latin1.GetBytes(Rss(Item(1, "Crise à Abidjan"))), "application/rss+xml; charset=utf-8");
        _server.On("/page/1", "<html><body><article><p>Delegates met.</p></article></body></html>");
        await LookAsync();
        Assert.Equal(["Crise à Abidjan"], _sink.Titles);
    }

    [Fact]
    public async Task Run_RedirectedFeedAndPage_AreFollowed()
    {
        Page(1);
        _server.On("/moved", Rss(Item(1, link: "old/1")));
        _server.On("/feed", Redirect(301, "/moved"));
        _server.On("/old/1", Redirect(302, "/page/1"));
        await LookAsync();
        Assert.Equal(["Talks 1"], _sink.Titles);
        Assert.Contains(_reports, r => r.Contains("has moved for good", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_PageThatIsDown_ComesLaterOrIsGivenUp()
    {
        Feed(Item(1), Item(2));
        _server.Fail("/page/1", 500);
        await LookAsync();
        Assert.Equal(["Talks 2"], _sink.Titles);
        Page(1);
        await LookAsync();
        Assert.Equal(["Talks 2", "Talks 1"], _sink.Titles);
        Feed(Item(3));
        _server.Fail("/page/3", 503);
        for (var i = 0; i < 6; i++) await LookAsync();
        Assert.Contains("503", Assert.Single(_sink.Articles, a => a.Input.Fault is not null).Input.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PageThatIsGone_FallsBackToAFullTextInTheFeed()
    {
        var text = string.Concat(Enumerable.Range(0, 10).Select(i => $"&lt;p&gt;Paragraph {i} of the report from Oslo.&lt;/p&gt;"));
        _server.On("/feed", Rss(Item(1, summary: text), Item(2, summary: "Read more on our page.")));
        await LookAsync();
        Assert.StartsWith("Paragraph 0 of the report from Oslo.\n\nParagraph 1", _sink.Articles[1].Input.Article?.Body, StringComparison.Ordinal);
        Assert.Contains("404", _sink.Articles[0].Input.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TextOfFeedWanted_FetchesNoPage()
    {
        _server.On("/feed", Rss(Item(1, summary: "Delegates met.")));
        await LookAsync(Source with { TakesTextOfFeed = true });
        Assert.Equal("Delegates met.", Assert.Single(_sink.Articles).Input.Article?.Body);
        Assert.Equal(0, _server.Times("/page/1"));
    }

    [Fact]
    public async Task Run_FeedWithNothingOfBefore_IsAGap()
    {
        Feed(Item(1));
        await LookAsync();
        Feed(Item(9), Item(8));
        await LookAsync();
        Assert.Equal(1, Known.Gaps);
        Assert.Contains(_reports, r => r.Contains("gap: none of its 2 items was there before", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Health_NothingNewForLong_IsSilent()
    {
        Feed(Item(1));
        await LookAsync();
        _time.Advance(TimeSpan.FromHours(20));
        await LookAsync();
        Assert.Equal(SourceCondition.Good, SourceHealth.At(Source, Known, _time.GetUtcNow()).Condition);
        Assert.Equal(SourceCondition.Silent, SourceHealth.At(Source with { Silence = TimeSpan.FromHours(6) }, Known, _time.GetUtcNow()).Condition);
        _time.Advance(TimeSpan.FromHours(10));
        Assert.Equal(SourceCondition.Silent, SourceHealth.At(Source, Known, _time.GetUtcNow()).Condition);
    }

    [Fact]
    public async Task Run_ItemInTheFuture_IsQuarantined()
    {
        Page(1);
        _server.On("/feed", Rss(Item(1).Replace("01 Feb 2022", "01 Feb 2032", StringComparison.Ordinal)));
        await LookAsync();
        Assert.Contains("later than the moment it was received", Assert.Single(_sink.Articles).Input.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ItemThatPointsInside_IsRefused()
    {
        Feed(Item(1));
        using var fetcher = new PoliteFetcher(new PoliteFetcherOptions { Retries = 0 }, _time);
        using var watcher = new FeedWatcher([Source], fetcher, _sink, _state, null, _time);
        await watcher.RunOnceAsync(TestContext.Current.CancellationToken);
        Assert.Contains("is not a public address", Known.Fault, StringComparison.Ordinal);
        Assert.Empty(_server.Asked);
    }

    [Fact]
    public async Task Run_OnAndOn_KeepsItsScheduleWithJitterUntilCancelled()
    {
        Feed(Item(1));
        using var stop = new CancellationTokenSource();
        var looks = new List<DateTimeOffset>();
        using var fetcher = new PoliteFetcher(Local, _time);
        using var watcher = new FeedWatcher([Source], fetcher, _sink, _state, new FeedWatcherOptions
        {
            Save = _ =>
            {
                looks.Add(_time.GetUtcNow());
                if (looks.Count == 6) stop.Cancel();
            },
        }, _time);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watcher.RunAsync(stop.Token));
        var pauses = looks.Zip(looks.Skip(1), (a, b) => b - a).ToList();
        Assert.All(pauses, p => Assert.InRange(p, TimeSpan.FromMinutes(13.4), TimeSpan.FromMinutes(16.7)));
        Assert.True(pauses.Distinct().Count() > 1);
    }

    [Fact]
    public async Task Run_ServerThatAsksToStayAway_IsLeftAlone()
    {
        _server.Fail("/feed", 429, "7200");
        await LookAsync();
        Assert.True(Known.NextLook - _time.GetUtcNow() >= TimeSpan.FromHours(2));
    }

    [Fact]
    public void Load_DamagedState_SaysWhatToDo() => Assert.Contains("--state", Assert.Throws<InvalidDataException>(() => WatchState.Load(_folder.Write("s.json", "{broken"))).Message, StringComparison.Ordinal);

    private static PoliteFetcherOptions Local => new() { Limits = new WebFetcherOptions { AllowPrivateAddresses = true } };

    private WatchedSource Source => new() { Name = "The Coast Post", Feed = _server.Address + "feed" };

    private SourceState Known => _state.Sources[_server.Address + "feed"];

    private Task LookAsync() => LookAsync(Source);

    private async Task LookAsync(params WatchedSource[] sources)
    {
        using var fetcher = new PoliteFetcher(Local, _time);
        using var watcher = new FeedWatcher(sources, fetcher, _sink, _state, new FeedWatcherOptions { Report = _reports.Add, Save = s => s.Save(_folder.PathOf("state.json")) }, _time);
        await watcher.RunOnceAsync(TestContext.Current.CancellationToken);
    }

    private void Feed(params string[] items)
    {
        _server.On("/feed", Rss(items), "application/rss+xml");
        for (var i = 1; i < 10; i++) Page(i);
    }

    private void Page(int i) => _server.On($"/page/{i}", $"<html><head><title>Talks {i}</title></head><body><article><h1>Talks {i}</h1><p>Delegates of round {i} met in Oslo.</p></article></body></html>");

    private string Item(int i, string? title = null, string? link = null, string summary = "") =>
        $"<item><title>{title ?? $"Talks {i}"}</title><link>{_server.Address}{link ?? $"page/{i}"}</link><guid>{i}</guid><pubDate>Tue, 01 Feb 2022 08:00:00 GMT</pubDate><description>{summary}</description></item>";

    private static string Rss(params string[] items) => $"<rss version=\"2.0\"><channel><title>The Coast Post</title>{string.Concat(items)}</channel></rss>";

    private static Func<HttpListenerContext, Task> Redirect(int status, string to) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.AddHeader("Location", to);
        return Task.CompletedTask;
    };

    private static async Task Break(HttpListenerContext context)
    {
        context.Response.ContentLength64 = 1000;
        await context.Response.OutputStream.WriteAsync("<rss><channel>"u8.ToArray());
        context.Response.Abort();
    }

    private sealed class KeepingSink : IArticleSink
    {
        public List<ReceivedArticle> Articles { get; } = [];

        public IEnumerable<string?> Titles => Articles.Where(a => a.Input.Article is not null).Select(a => a.Input.Article?.Title);

        /// <summary>The disk is full when it holds this many.</summary>
        public int? FailsAt { get; set; }

        public Task PutAsync(ReceivedArticle article, CancellationToken cancellation)
        {
            if (Articles.Count == FailsAt) throw new IOException("No space left on device");
            Articles.Add(article);
            return Task.CompletedTask;
        }
    }
}
