using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dragoman.Documents;
using Dragoman.Storage;
using Dragoman.Storage.Sqlite;
using Dragoman.Web;
using Microsoft.AspNetCore.Builder;

namespace Dragoman.Apps.Tests.Web;

/// <summary>The dashboard on a free port over an archive that the coder has just made of a few reports, one of them hostile.</summary>
public sealed class DashboardFixture : IAsyncLifetime
{
    public const string Evil = "\"><script>alert(1)</script><img src=x onerror=alert(2)>' onmouseover='alert(3)";

    private readonly TemporaryFolder _folder = new();
    private SqliteArchive? _archive;
    private WebApplication? _app;

    public IArchive Archive => _archive!; // Set before any test.

    private HttpClient Client { get; set; } = null!; // Set before any test.

    public WebApplication App => _app!; // Set before any test.

    public async ValueTask InitializeAsync()
    {
        _archive = SqliteArchive.Open(_folder.PathOf("web.db"));
        var pipeline = EnglishPipeline.Create();
        var run = new ArchiveRun(RunKind.Ingest, CoderVersion.Of(Installation.Find()).ToString(), TimeProvider.System.GetUtcNow());
        _archive.Store(run, [.. Articles().Select(a => Input(pipeline.Code(a)))]);
        _archive.Store(run, [new ReceivedInput { Article = null, Outcome = ArticleOutcome.Quarantined, Reason = "not JSON: " + Evil, Source = "news/" + Evil + ".jsonl", Line = 7, ReceivedAt = TimeProvider.System.GetUtcNow() }]);
        _archive.Note(new SourceVisit("https://feed.example/" + Evil, TimeProvider.System.GetUtcNow(), 0, Fault: "404 " + Evil));
        _archive.Complete(run, TimeProvider.System.GetUtcNow());
        _app = Dashboard.Create(_archive, new DashboardOptions { Port = 0, ArchiveName = "web.db", Author = "Ann" });
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync(); // Set in the beginning.
        _archive!.Dispose();
        _folder.Dispose();
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative));

    public Task<HttpResponseMessage> PostAsync(string address, HttpContent content) => Client.PostAsync(new Uri(address, UriKind.Relative), content);

    public Task<HttpResponseMessage> PostAsync(string address, object json) => Client.PostAsJsonAsync(new Uri(address, UriKind.Relative), json);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Client.SendAsync(request);

    public Task<string> TextAsync(string address) => Client.GetStringAsync(new Uri(address, UriKind.Relative));

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!; // Every answer of the API is an object.

    public static async Task<IHtmlDocument> HtmlAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    public async Task<IHtmlDocument> PageAsync(string address, System.Net.HttpStatusCode expected = System.Net.HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(expected == answer.StatusCode, $"{address}: {answer.StatusCode}: {html[..Math.Min(400, html.Length)]}");
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    private static ReceivedInput Input(CodedArticle coded) => new()
    {
        Article = coded.Article,
        Outcome = coded.Records.Length > 0 ? ArticleOutcome.Coded : ArticleOutcome.NoEvent,
        Coded = coded,
        Source = "reports.jsonl",
        ReceivedAt = coded.Article.Published ?? DateTimeOffset.UnixEpoch,
    };

    private static IEnumerable<Article> Articles()
    {
        (string Title, string Body)[] reports =
        [
            ("Peru warns Chile", "Peru threatened on Tuesday to expel the ambassador of Chile. The foreign ministers of Peru and Chile will meet in Lima on March 20."),
            ("Turkey strikes depot", "Turkish warplanes struck a depot near Aleppo in Syria on Monday, killing 12 people. Syria denied that Turkey had attacked the depot."),
            ("Germany to send tanks", "Germany agreed to send tanks to Ukraine, officials said. Russia accused Germany of escalating the war."),
            ("France mediates", "France met Russia in Geneva on Wednesday. The United States imposed sanctions on Russia."),
            ("Ultimatum", "Japan demanded that North Korea release two sailors by April 1. North Korea rejected the demand."),
        ];
        for (var i = 0; i < reports.Length; i++)
            yield return new Article { Id = $"report-{i}", Title = reports[i].Title, Body = reports[i].Body, Published = new DateTimeOffset(2022, 3, 1 + i, 9, 0, 0, TimeSpan.Zero), Outlet = "Test Wire", Url = $"https://wire.example/{i}", Language = "en" };
        yield return new Article { Id = "hostile-" + Evil, Title = "Peru " + Evil, Body = $"Peru met Chile in Lima. {Evil} Brazil threatened \"{Evil}\" Argentina.", Published = new DateTimeOffset(2022, 3, 8, 9, 0, 0, TimeSpan.Zero), Outlet = "Wire " + Evil, Url = "javascript:alert(4)", Language = "en" };
    }
}
