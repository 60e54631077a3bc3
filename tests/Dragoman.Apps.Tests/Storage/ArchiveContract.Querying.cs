using System.Collections.Immutable;
using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Filters;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>What every archive must do: answering.</summary>
public abstract partial class ArchiveContract
{
    [Fact]
    public void ArticlesRead_ByMonth_CountsWhatTheCoderReadAndNothingElse()
    {
        using var archive = Open();
        archive.Store(Sample.Run(),
        [
            Sample.One("a"), Sample.Input(Sample.Article("b")), Sample.One("c", published: Sample.Noon.AddMonths(1)), Sample.One("d", receivedAt: Sample.Noon.AddDays(5)),
            Sample.Input(Sample.Article("e", "Guten Tag.")) with { Outcome = ArticleOutcome.Skipped, Coded = null, Reason = "language" },
        ]);
        Assert.Equal([new MonthCount("2022-03", 3), new MonthCount("2022-04", 1)], archive.ArticlesRead());
        Assert.Equal([new MonthCount("2022-03", 2), new MonthCount("2022-04", 1)], archive.ArticlesRead(Sample.Noon.AddDays(1)));
    }

    [Theory]
    [InlineData("", "threat talks strike old")]
    [InlineData("type:threaten", "threat")]
    [InlineData("type:THREATEN,assault", "threat strike old")]
    [InlineData("actor:ISR", "threat strike talks")]
    [InlineData("actor:isr recipient:IRN", "threat talks")]
    [InlineData("actor:ISRMIL", "strike")]
    [InlineData("actor:ISRGOV", "threat talks")]
    [InlineData("actor:\"israeli army\"", "strike")]
    [InlineData("actor:state:IRN", "talks")]
    [InlineData("recipient:ISR", "talks")]
    [InlineData("side:IRN -type:CONSULT", "threat")]
    [InlineData("dyad:ISR-IRN", "threat talks")]
    [InlineData("dyad:IRN-ISR", "talks")]
    [InlineData("status:planned", "talks")]
    [InlineData("-status:planned", "threat strike old")]
    [InlineData("is:performed", "threat strike")]
    [InlineData("is:mutual", "talks")]
    [InlineData("mode:aerial", "strike")]
    [InlineData("-mode:aerial", "threat talks old")]
    [InlineData("context:military", "strike")]
    [InlineData("quad:4", "strike old")]
    [InlineData("quad:verbal-conflict", "threat")]
    [InlineData("cameo:1", "threat strike old")]
    [InlineData("cameo:195", "strike")]
    [InlineData("country:SYR", "strike")]
    [InlineData("place:damascus", "strike")]
    [InlineData("place:geonames:170654", "strike")]
    [InlineData("box:30,34,34,37", "strike")]
    [InlineData("box:-10,170,40,37", "strike")]
    [InlineData("box:40,34,44,37", "")]
    [InlineData("outlet:\"other wire\"", "old")]
    [InlineData("speaker:USA", "threat")]
    [InlineData("date:2021-12", "strike")]
    [InlineData("date:2021-12..", "strike talks")]
    [InlineData("date:..2021-11-30", "threat old")]
    [InlineData("date:2021-11-20..2021-11-22", "threat")]
    [InlineData("published:2021-12-02", "talks")]
    [InlineData("published:2021-12-01,2021-12-02", "strike talks")]
    [InlineData("received:2021-12-02..", "talks")]
    [InlineData("confidence>0.8", "threat talks old")]
    [InlineData("confidence<=0.5", "strike")]
    [InlineData("goldstein<-5", "strike old")]
    [InlineData("text:enrichment", "threat talks")]
    [InlineData("\"enrichment plant\"", "threat")]
    [InlineData("enrich*", "threat talks")]
    [InlineData("zürich", "talks")]
    [InlineData("zurich", "talks")]
    [InlineData("\"a\"\" OR b\"", "")]
    [InlineData("text:'; drop table record; --'", "")]
    [InlineData("type:ASSAULT OR status:planned", "strike talks old")]
    [InlineData("(type:ASSAULT OR status:planned) actor:ISR", "strike talks")]
    [InlineData("-(type:ASSAULT OR status:planned)", "threat")]
    [InlineData("NOT type:ASSAULT AND actor:ISR", "threat talks")]
    [InlineData("id:threat/0", "threat")]
    [InlineData("article:talks", "talks")]
    public void Find_Filter_GivesWhatFits(string filter, string expected)
    {
        using var archive = Open();
        Fill(archive);
        var query = new EventQuery { Filter = Filter.Parse(filter) };
        var found = archive.Find(query).Records.Select(r => r.Record.ArticleId);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), found.Order());
        Assert.Equal(archive.Count(query), archive.Records(query).Count());
    }

    [Fact]
    public void Find_Pages_NewestFirstEachOnce()
    {
        using var archive = Open();
        Fill(archive);
        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = archive.Find(new EventQuery { Limit = 3, Cursor = cursor });
            pages.Add(string.Join(' ', page.Records.Select(r => r.Record.ArticleId)));
            cursor = page.Next;
        }
        while (cursor is not null);
        Assert.Equal(["talks strike threat", "old"], pages);
        Assert.Throws<ArgumentException>(() => archive.Find(new EventQuery { Cursor = "nonsense" }));
        Assert.Throws<ArgumentException>(() => archive.Find(new EventQuery { Limit = 0 }));
    }

    [Fact]
    public void Find_PagesOfAFrequentWord_HoldEachOnceNewestFirst()
    {
        using var archive = Open();
        for (var first = 0; first < 1400; first += 200)
            archive.Store(Sample.Run(), [.. Enumerable.Range(first, 200).Select(i => Sample.One($"a{i}", body: $"Pact {i} {(i % 700 == 3 ? "rare" : "usual")}.", published: Sample.Noon.AddMinutes(i), change: r => i % 2 == 0 ? r : r with { Type = EventType.Accuse }))]);
        foreach (var filter in (string[])["text:pact", "text:pact type:ACCUSE", "pact rare", "pact -text:rare type:ACCUSE", "text:pact OR text:rare", "-text:nothing"])
        {
            var (found, cursor) = (new List<string>(), (string?)null);
            var query = new EventQuery { Filter = Filter.Parse(filter), Limit = 100 };
            do
            {
                var page = archive.Find(query with { Cursor = cursor });
                found.AddRange(page.Records.Select(r => r.Record.Id));
                cursor = page.Next;
            }
            while (cursor is not null);
            Assert.Equal(archive.Records(query).Select(r => r.Record.Id).Reverse(), found);
            Assert.Equal(archive.Count(query), found.Count);
        }
    }

    [Fact]
    public void Find_PairAndDays_FindsAlsoWhatLastsForYears()
    {
        using var archive = Open();
        EventDate Span(int first, int last) => new() { Start = new DateOnly(first, 1, 1), End = new DateOnly(last, 12, 31), Precision = DatePrecision.Year, Basis = DateBasis.Explicit };
        archive.Store(Sample.Run(), [
            Sample.One("day"), Sample.One("year", change: r => r with { Date = Span(2022, 2022) }), Sample.One("decade", change: r => r with { Date = Span(2015, 2024) }), Sample.One("before", change: r => r with { Date = Span(2020, 2021) }),
            Sample.One("other", change: r => r with { Date = Span(2015, 2024), Recipients = [Sample.Side("PER", "", "Peru")] }),
        ]);
        string Found(string filter) => string.Join(' ', archive.Find(new EventQuery { Filter = Filter.Parse(filter) }).Records.Select(r => r.Record.ArticleId).Order(StringComparer.Ordinal));
        Assert.Equal("day decade year", Found("dyad:NOR-CHL date:2022-03"));
        Assert.Equal("decade year", Found("dyad:NOR-CHL date:2022-08..2022-09"));
        Assert.Equal("before day decade year", Found("dyad:NOR-CHL date:2021-06.."));
        Assert.Equal("before decade", Found("dyad:NOR-CHL date:..2021-06"));
        Assert.Equal("day decade other year", Found("dyad:NOR-CHL,NOR-PER date:2022-03"));
        Assert.Equal("", Found("dyad:CHL-NOR date:2022-03"));
    }

    [Fact]
    public void Count_ByFields_CountsEachActorAndPair()
    {
        using var archive = Open();
        Fill(archive);
        Assert.Equal(["ISR 3", "IRN 1", "RUS 1"], archive.Count(new EventQuery(), EventField.Actor).Select(g => $"{g.Values[0]} {g.Records}"));
        Assert.Equal(["2022-01/IRN-ISR 1", "2022-01/ISR-IRN 1"], archive.Count(new EventQuery { Filter = Filter.Parse("status:planned") }, EventField.Month, EventField.Dyad).Select(g => $"{g.Values[0]}/{g.Values[1]} {g.Records}"));
        Assert.Single(archive.Count(new EventQuery { Limit = 1 }, EventField.Type));
        Assert.Equal([null, "Damascus"], archive.Count(new EventQuery(), EventField.Place).Select(g => g.Values[0]));
    }

    [Fact]
    public void AsOf_LaterArticlesRevisionsAndCorrections_AreNotSeen()
    {
        using var archive = Open();
        var day = Sample.Noon;
        archive.Store(Sample.Run(), [Sample.One("a", day)]);
        archive.Store(Sample.Run(), [Sample.One("b", day.AddDays(1))]);
        archive.Store(Sample.Run(), [Sample.One("a", day.AddDays(2), r => r with { Type = EventType.Agree, Status = EventStatus.Promised }, "Norway signed pact a with Chile and Peru.")]);
        archive.Correct(new Correction { RecordId = "b/0", Action = CorrectionAction.Set, Patch = """{"type":"CONSULT"}""", Author = "ann", Reason = "they only met", At = day.AddDays(3) });
        string At(DateTimeOffset? moment) => string.Join(' ', archive.Records(new EventQuery { AsOf = moment }).Select(r => $"{r.Record.ArticleId}:{EnumNames<EventType>.Of(r.Record.Type)}").Order());
        Assert.Equal(
            ["", "a:SUPPORT", "a:SUPPORT b:SUPPORT", "a:AGREE b:SUPPORT", "a:AGREE b:CONSULT", "a:AGREE b:CONSULT"],
            [At(day.AddTicks(-10000)), At(day), At(day.AddDays(1)), At(day.AddDays(2)), At(day.AddDays(3)), At(null)]);
        Assert.Equal("received 2 = coded 2; 2 records", archive.Counts(day.AddDays(1)).ToString());
        Assert.Equal("received 3 = coded 2 + superseded 1; 2 records", archive.Counts().ToString());
        Assert.Equal((1, 2), (archive.FindArticle("a", day.AddDays(1))?.Revision, archive.FindArticle("a")?.Revision));
        Assert.Equal(EventType.Support, archive.FindRecord("b/0", day.AddDays(2))?.Record.Type);
    }

    private static void Fill(IArchive archive)
    {
        var (isr, irn) = (Sample.Side("ISR", "GOV", "Israel"), Sample.Side("IRN", "", "Iran"));
        static EventDate Day(int year, int month, int day) => new() { Start = new DateOnly(year, month, day), End = new DateOnly(year, month, day), Precision = DatePrecision.Day, Basis = DateBasis.Explicit };
        static DateTimeOffset Moment(int month, int day) => new(2021, month, day, 9, 0, 0, TimeSpan.Zero);
        archive.Store(Sample.Run(), [
            Sample.One("threat", Moment(11, 20), r => r with { Type = EventType.Threaten, Cameo = "138", Quad = QuadCategory.VerbalConflict, Goldstein = -4, Status = EventStatus.Threatened, Actors = [isr], Recipients = [irn], Date = Day(2021, 11, 20), Speaker = new Speaker { Text = "an official", Country = "USA", Kind = SpeakerKind.Reported } }, "Israel may strike the enrichment plant, an official said.", Moment(11, 20)),
            Sample.One("strike", Moment(12, 1), r => r with { Type = EventType.Assault, Mode = EventMode.Aerial, Cameo = "195", Quad = QuadCategory.MaterialConflict, Goldstein = -10, Contexts = [EventContext.Military], Actors = [Sample.Side("ISR", "MIL", "Israeli army")], Recipients = [], Date = Day(2021, 12, 1), Place = new Place { Text = "Damascus", Name = "Damascus", GazetteerId = "geonames:170654", Country = "SYR", Lat = 33.51, Lon = 36.29, Precision = PlacePrecision.City, Basis = PlaceBasis.Syntax }, Confidence = new RecordConfidence(0.5, null, null, null, null, null) }, "Jets hit a depot near Damascus.", Moment(12, 1)),
            Sample.One("talks", Moment(12, 2), r => r with { Type = EventType.Consult, Cameo = "036", Status = EventStatus.Planned, Symmetric = true, Actors = ImmutableArray.Create(isr, irn), Recipients = [], Date = Day(2022, 1, 10) }, "The two are to meet in Zürich over enrichment.", Moment(12, 2)),
            Sample.One("old", Moment(11, 1), r => r with { Type = EventType.Assault, Cameo = "190", Quad = QuadCategory.MaterialConflict, Goldstein = -10, Status = EventStatus.Historical, Actors = [Sample.Side("RUS", "", "Russia")], Recipients = [], Date = Day(1999, 5, 5) }, "In 1999 Russia attacked.", Moment(11, 1), "Other Wire"),
        ]);
    }
}
