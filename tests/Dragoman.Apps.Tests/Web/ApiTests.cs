using System.Net;
using System.Text.Json.Nodes;
using Dragoman.Storage;
using Dragoman.Web.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dragoman.Apps.Tests.Web;

public sealed class ApiTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    [Fact]
    public async Task Events_PageByPage_GivesEachRecordOnceAndTheExportsTheSame()
    {
        var ids = new List<string>();
        var address = "/api/v1/events?limit=2";
        long count;
        do
        {
            var page = await JsonAsync(address);
            count = page["count"]!.GetValue<long>(); // As documented.
            ids.AddRange(page["events"]!.AsArray().Select(e => e!["id"]!.GetValue<string>())); // As documented.
            var next = page["next"]?.GetValue<string>();
            address = next is null ? null : "/api/v1/events?limit=2&cursor=" + Uri.EscapeDataString(next);
        }
        while (address is not null);
        Assert.Equal(count, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var lines = (await dashboard.TextAsync("/api/v1/events.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ids, lines.Select(l => JsonNode.Parse(l)!["id"]!.GetValue<string>())); // Records.
        using var csv = new StringReader(await dashboard.TextAsync("/api/v1/events.csv?q=actor:JPN"));
        Assert.StartsWith("id,article_id,", csv.ReadLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_ByStatus_AddUp()
    {
        var counts = await JsonAsync("/api/v1/counts?by=status");
        Assert.Equal(counts["records"]!.GetValue<long>(), counts["groups"]!.AsArray().Sum(g => g!["records"]!.GetValue<long>())); // As documented.
    }

    [Fact]
    public async Task Event_WithItsTag_IsNotSentAgain()
    {
        var id = dashboard.Archive.Find(new EventQuery { Limit = 1 }).Records[0].Record.Id;
        using var first = await dashboard.GetAsync("/api/v1/events/" + Uri.EscapeDataString(id));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events/" + Uri.EscapeDataString(id));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!); // It has one.
        using var second = await dashboard.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task Events_AsOfBeforeTheFirstReport_AreNone() => Assert.Equal(0, (await JsonAsync("/api/v1/events?as-of=2022-02-01"))["count"]!.GetValue<long>()); // As documented.

    [Theory]
    [InlineData("events?q=type:REQUST", HttpStatusCode.BadRequest, "q")]
    [InlineData("events?limit=0", HttpStatusCode.BadRequest, "limit")]
    [InlineData("events?cursor=nonsense", HttpStatusCode.BadRequest, "cursor")]
    [InlineData("events?as-of=yesterday", HttpStatusCode.BadRequest, "as-of")]
    [InlineData("counts?by=colour", HttpStatusCode.BadRequest, "by")]
    [InlineData("events/none", HttpStatusCode.NotFound, null)]
    [InlineData("nothing", HttpStatusCode.NotFound, null)]
    public async Task Fault_IsAProblemWithItsParameter(string address, HttpStatusCode status, string? parameter)
    {
        using var answer = await dashboard.GetAsync("/api/v1/" + address);
        var problem = await DashboardFixture.JsonAsync(answer);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType)); // It has content.
        Assert.Equal(parameter, problem["parameter"]?.GetValue<string>());
        if (parameter == "q") Assert.Equal(5, problem["position"]!.GetValue<int>()); // Only filters have one.
    }

    [Fact]
    public async Task Code_AText_GivesItsRecords()
    {
        using var answer = await dashboard.PostAsync("/api/v1/code", new { text = "Peru threatened to expel the ambassador of Chile.", published = "2022-03-01" });
        var coded = await DashboardFixture.JsonAsync(answer);
        Assert.Equal("THREATEN", coded["events"]!.AsArray().First()!["type"]!.GetValue<string>()); // As documented.
    }

    [Fact]
    public async Task Code_TooLongOrOfAnotherType_IsRefused()
    {
        using var longText = await dashboard.PostAsync("/api/v1/code", new { text = new string('a', CodingDesk.LongestText + 1) });
        using var huge = await dashboard.PostAsync("/api/v1/code", new { text = new string('a', 400_000) });
        using var form = new StringContent("text=Peru", System.Text.Encoding.UTF8, "text/plain");
        using var plain = await dashboard.PostAsync("/api/v1/code", form);
        using var empty = await dashboard.PostAsync("/api/v1/code", new { title = "x" });
        Assert.Equal(
            [HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest],
            new[] { longText, huge, plain, empty }.Select(a => a.StatusCode));
    }

    [Fact]
    public async Task OpenApi_DescribesExactlyWhatIsServed()
    {
        var document = await JsonAsync("/api/v1/openapi.json");
        var described = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(m => $"{m.Key.ToUpperInvariant()} /api/v1{p.Key}")); // As the format has it.
        var served = dashboard.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}")); // Every endpoint names its methods.
        Assert.Equal(served.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.Equal("object", document["components"]!["schemas"]!["Event"]!["type"]!.GetValue<string>()); // The schema of the record.
    }

    private async Task<JsonObject> JsonAsync(string address) => JsonNode.Parse(await dashboard.TextAsync(address))!.AsObject(); // Every answer is an object.
}
