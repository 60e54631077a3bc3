using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Filters;
using Dragoman.Web.Hosting;

namespace Dragoman.Apps.Tests.Web;

public sealed class PageTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "/", "Busiest pairs" },
        { "/events", "threatened" },
        { "/map", "Aleppo" },
        { "/countries", "Peru" },
        { "/countries/PER", "Chile" },
        { "/dyads/PER-CHL", "Peru → Chile" },
        { "/try", "Paste a sentence" },
        { "/sources", "Test Wire" },
        { "/quarantine", "not JSON" },
        { "/help", "THREATEN" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_OverASmallArchive_ShowsItsEvidence(string address, string expected)
    {
        var page = await dashboard.PageAsync(address);
        Assert.Contains(expected, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal); // Every page has one.
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith("Dragoman", page.Title, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WhateverTheNewsSays_LoadsNothingFromOutsideAndRunsNothing(string address, string expected)
    {
        Assert.NotEmpty(expected);
        AssertHarmless(await dashboard.PageAsync(address));
    }

    [Fact]
    public async Task EventPage_EveryRecordOfTheHostileArticle_EscapesIt()
    {
        var records = dashboard.Archive.Records(new EventQuery()).Where(r => r.Record.ArticleId.StartsWith("hostile", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(records);
        foreach (var stored in records)
        {
            var page = await dashboard.PageAsync("/events/" + Uri.EscapeDataString(stored.Record.Id));
            AssertHarmless(page);
            Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".context")!.TextContent, StringComparison.Ordinal); // As text it is there.
            AssertHarmless(await dashboard.PageAsync($"/events?q={Uri.EscapeDataString("\"<script>\" outlet:\"" + DashboardFixture.Evil.Replace('"', ' ') + "\"")}&open={Uri.EscapeDataString(stored.Record.Id)}"));
        }
    }

    [Fact]
    public async Task EventPage_ARecord_MarksItsWords()
    {
        var record = Threat();
        var page = await dashboard.PageAsync("/events/" + record.Id);
        var sentence = page.QuerySelector(".sentence")!; // The page of a record has one.
        Assert.Equal(record.Sentence, sentence.TextContent.Trim());
        Assert.Equal(record.Trigger!.Text, string.Concat(sentence.QuerySelectorAll("mark[title*=trigger]").Select(m => m.TextContent))); // The coder gives a trigger.
        Assert.Contains("Peru", sentence.QuerySelectorAll("mark[title*=actor]").Select(m => m.TextContent));
        Assert.Contains(record.Rule!, page.QuerySelector(".details")!.TextContent, StringComparison.Ordinal); // Both are there.
    }

    [Fact]
    public async Task Events_Facets_AddUpToTheCount()
    {
        var page = await dashboard.PageAsync("/events");
        var total = dashboard.Archive.Count(new EventQuery());
        Assert.StartsWith(total.ToString(CultureInfo.InvariantCulture) + " events", page.QuerySelector("#found")!.TextContent, StringComparison.Ordinal); // There is one.
        var status = page.QuerySelectorAll(".facets section").Single(s => s.QuerySelector("h3")!.TextContent == "Status"); // Each has a heading.
        Assert.Equal(total, status.QuerySelectorAll("small").Sum(s => long.Parse(s.TextContent, CultureInfo.InvariantCulture)));
        foreach (var link in status.QuerySelectorAll("a").OfType<IHtmlAnchorElement>())
        {
            var narrowed = await dashboard.PageAsync(link.GetAttribute("href")!); // A link.
            Assert.StartsWith(link.QuerySelector("small")!.TextContent + " event", narrowed.QuerySelector("#found")!.TextContent, StringComparison.Ordinal); // Looked at above.
        }
    }

    [Fact]
    public async Task Events_FaultyFilter_IsShownAtTheCharacter()
    {
        var page = await dashboard.PageAsync("/events?q=" + Uri.EscapeDataString("actor:PER type:REQUST"), HttpStatusCode.BadRequest);
        Assert.Equal("R", page.QuerySelector(".fault mark.here")!.TextContent); // There is one.
        Assert.Contains("REQUST\" is no type", page.QuerySelector(".fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("actor:PER type:REQUST", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("", "type:ASSAULT", "type:ASSAULT")]
    [InlineData("type:AID actor:PER", "type:ASSAULT", "actor:PER type:ASSAULT")]
    [InlineData("-type:AID \"gas pipe\"", "type:ASSAULT", "-type:AID \"gas pipe\" type:ASSAULT")]
    [InlineData("actor:PER OR actor:CHL", "quad:4", "(actor:PER OR actor:CHL) quad:4")]
    [InlineData("NOT actor:PER AND date:2022", "date:2021", "NOT actor:PER date:2021")]
    public void FilterTerms_With_ReplacesOnlyTheSameField(string text, string term, string expected)
    {
        var joined = Dragoman.Web.Views.FilterTerms.With(text, term);
        Assert.Equal(expected, joined);
        Assert.Equal(joined, Filter.Parse(joined).Text);
    }

    [Fact]
    public async Task Correction_ByForm_IsStoredShownAndTakenBack()
    {
        var record = dashboard.Archive.Find(new EventQuery { Filter = Filter.Parse("actor:JPN") }).Records[0].Record;
        var changed = await PostAsync(record.Id, ("action", "set"), ("status", "planned"), ("actors", "KORGOV"), ("author", "Bea"), ("reason", "a <b>slip</b>"));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        var stands = dashboard.Archive.FindRecord(record.Id)!.Record; // It was just corrected.
        Assert.Equal((EventStatus.Planned, "KORGOV"), (stands.Status, stands.Actors.Single().Code));
        Assert.Contains("Bea", changed.Page.QuerySelector("#corrections .log")!.TextContent, StringComparison.Ordinal); // The page shows the log.
        Assert.Contains("a <b>slip</b>", changed.Page.QuerySelector("#corrections .log")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Gone, (await PostAsync(record.Id, ("action", "drop"), ("reason", "no act"))).Status);
        Assert.Null(dashboard.Archive.FindRecord(record.Id));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(record.Id, ("action", "restore"), ("reason", "it is one"))).Status);
        Assert.Equal(record.Status, dashboard.Archive.FindRecord(record.Id)!.Record.Status); // It is back.
    }

    [Theory]
    [InlineData("set", "", "A reason")]
    [InlineData("set", "why", "Nothing differs")]
    [InlineData("", "why", "what is wrong")]
    public async Task Correction_Incomplete_IsRefusedWithTheReason(string action, string reason, string expected)
    {
        var answer = await PostAsync(Threat().Id, ("action", action), ("reason", reason));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(expected, answer.Page.QuerySelector(".fault")!.TextContent, StringComparison.OrdinalIgnoreCase); // It says why.
    }

    [Fact]
    public async Task Correction_WithoutToken_IsRefused()
    {
        var before = dashboard.Archive.Corrections().Count;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["action"] = "drop", ["reason"] = "from another site" });
        using var answer = await dashboard.PostAsync($"/events/{Threat().Id}/corrections", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before, dashboard.Archive.Corrections().Count);
    }

    [Fact]
    public async Task TryIt_AText_ShowsRecordsMentionsAndActs()
    {
        var form = await dashboard.PageAsync("/try");
        var page = await SendAsync("/try", form, ("text", $"Peru threatened to expel the ambassador of Chile. {DashboardFixture.Evil}"), ("date", "2022-03-01"));
        AssertHarmless(page.Page);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Page.QuerySelectorAll(".card"));
        Assert.Contains("THREATEN", page.Page.QuerySelector(".card")!.TextContent, StringComparison.Ordinal); // There is one.
        Assert.Contains(page.Page.QuerySelectorAll("table.data tbody tr"), row => row.TextContent.Contains("Peru", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnyAnswer_CarriesItsPolicy()
    {
        foreach (var address in (string[])["/", "/nothing", "/assets/dragoman.css", "/api/v1/events"])
        {
            using var answer = await dashboard.GetAsync(address);
            Assert.Equal(SecurityHeaders.Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
        Assert.DoesNotContain("unsafe", SecurityHeaders.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherHostName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "attacker.example" } };
        using var answer = await dashboard.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/events/none")]
    [InlineData("/dyads/R1-U2")]
    [InlineData("/countries/%3Cb%3E")]
    public async Task UnknownAddress_Answers404InWords(string address) =>
        Assert.Contains("nothing under this address", (await dashboard.PageAsync(address, HttpStatusCode.NotFound)).Body!.TextContent, StringComparison.Ordinal); // A page has a body.

    private EventRecord Threat() => dashboard.Archive.Find(new EventQuery { Filter = Filter.Parse("actor:PER recipient:CHL type:THREATEN") }).Records[0].Record;

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> PostAsync(string id, params (string, string)[] fields)
    {
        using var shown = await dashboard.GetAsync("/events/" + id);
        return await SendAsync($"/events/{id}/corrections", await DashboardFixture.HtmlAsync(shown), fields);
    }

    // Sends what the page's own form hides, the token above all, with these fields.
    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync(string address, IHtmlDocument page, params (string Name, string Value)[] fields)
    {
        var values = page.QuerySelectorAll("form[method=post] input[type=hidden]").OfType<IHtmlInputElement>().Where(i => i.Name!.StartsWith('_')).Select(i => KeyValuePair.Create(i.Name!, i.Value)); // Hidden fields have names.
        using var form = new FormUrlEncodedContent([.. values, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);
        using var answer = await dashboard.PostAsync(address, form);
        return (answer.StatusCode, await DashboardFixture.HtmlAsync(answer));
    }

    private static void AssertHarmless(IHtmlDocument page)
    {
        foreach (var element in page.All)
        {
            Assert.All(element.Attributes, a => Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style", $"{element.LocalName} has {a.Name}"));
            foreach (var name in (string[])["src", "href", "action"])
            {
                if (element.GetAttribute(name) is not { } address || address.StartsWith('/') || address.StartsWith('#')) continue;
                Assert.True(element.LocalName == "a" && address.StartsWith("https://wire.example/", StringComparison.Ordinal) && element.GetAttribute("rel")!.Contains("noreferrer", StringComparison.Ordinal), $"{element.LocalName} {name}={address}");
            }
        }
        Assert.All(page.Scripts, s => Assert.StartsWith("/assets/", s.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("style, iframe, object, embed, base, img"));
    }
}
