using Dragoman.Records;
using Dragoman.Storage;
using Dragoman.Storage.Filters;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>What every archive must do: coding again, correcting, taking down, remembering sources, copying itself.</summary>
public abstract partial class ArchiveContract
{
    [Fact]
    public void Recode_NewVersion_AnswersAndKeepsTheOldRun()
    {
        using var archive = Open();
        var first = Sample.Run();
        archive.Store(first, [Sample.One("a"), Sample.One("b")]);
        var second = Recode(archive, "2.0", r => r with { Cameo = "0577", Version = "2.0" });
        Assert.Equal(["0577", "0577"], archive.Records(new EventQuery()).Select(r => r.Record.Cameo));
        Assert.Equal(["057", "057"], archive.Records(new EventQuery { Run = first.Id }).Select(r => r.Record.Cameo));
        Assert.Equal(["0577", "0577"], archive.Records(new EventQuery { Run = second.Id }).Select(r => r.Record.Cameo));
        Assert.Equal(["0577", "0577"], archive.Records(new EventQuery { AsOf = Sample.Noon }).Select(r => r.Record.Cameo));
        Assert.Equal("received 2 = coded 2; 2 records", archive.Counts().ToString());
        Assert.Equal([(RunKind.Ingest, 2L), (RunKind.Recode, 2L)], archive.Runs().Select(r => (r.Kind, r.Records)));
        Assert.Empty(archive.Articles(notOfVersion: "2.0"));
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Recode_SameCoder_GivesTheSameBytes()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("a"), Sample.One("b")]);
        var before = archive.Records(new EventQuery()).Select(r => Sample.Json(r.Record)).ToList();
        Recode(archive, "1.0+m1.r1.a1.g1", r => r);
        Assert.Equal(before, archive.Records(new EventQuery()).Select(r => Sample.Json(r.Record)));
    }

    [Fact]
    public void Correct_SetThenDropThenRestore_IsLaidOverAndSurvivesRecoding()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("a"), Sample.One("b")]);
        var corrected = archive.Correct(Change("a/0", """{"type":"AGREE","status":"promised","actors":[{"code":"PERGOV","country":"PER"}]}""", 1));
        var record = archive.FindRecord("a/0");
        Assert.Equal((EventType.Agree, "PER", corrected.Id), (record?.Record.Type, record?.Record.Actors[0].Country, record?.Correction));
        Assert.Equal(["a"], archive.Find(new EventQuery { Filter = Filter.Parse("actor:PER is:corrected dyad:PER-CHL") }).Records.Select(r => r.Record.ArticleId));
        Assert.NotEqual(Sample.One("a").Coded!.Records[0].ContentHash, record?.Record.ContentHash); // The sample is coded.
        Recode(archive, "2.0", r => r with { Cameo = "0577" });
        Assert.Equal((EventType.Agree, "0577"), (archive.FindRecord("a/0")?.Record.Type, archive.FindRecord("a/0")?.Record.Cameo));
        archive.Correct(new Correction { RecordId = "a/0", Action = CorrectionAction.Drop, Author = "ann", Reason = "no act", At = Sample.Noon.AddDays(2) });
        Assert.Null(archive.FindRecord("a/0"));
        Assert.Equal(1, archive.Counts().Records);
        Recode(archive, "3.0", r => r);
        Assert.Null(archive.FindRecord("a/0"));
        archive.Correct(new Correction { RecordId = "a/0", Action = CorrectionAction.Restore, Author = "ben", Reason = "it is one", At = Sample.Noon.AddDays(3) });
        Assert.Equal(EventType.Support, archive.FindRecord("a/0")?.Record.Type);
        Assert.Equal([CorrectionAction.Set, CorrectionAction.Drop, CorrectionAction.Restore], archive.Corrections("a/0").Select(c => c.Action));
        Assert.Equal(EventType.Agree, archive.FindRecord("a/0", Sample.Noon.AddDays(1.5))?.Record.Type);
        Assert.Empty(archive.Check());
    }

    [Theory]
    [InlineData("a/0", """{"type":"NONSENSE"}""", "NONSENSE")]
    [InlineData("a/0", """{"typ":"AGREE"}""", "\"typ\" is no field")]
    [InlineData("a/0", """{"id":"x"}""", "cannot be corrected")]
    [InlineData("a/0", "[]", "JSON object")]
    [InlineData("a/0", "{", "not valid")]
    [InlineData("none", """{"type":"AGREE"}""", "no record none")]
    public void Correct_WhatMakesNoRecord_IsRefusedAndChangesNothing(string id, string patch, string expected)
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("a")]);
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => archive.Correct(Change(id, patch, 1))).Message, StringComparison.Ordinal);
        Assert.Empty(archive.Corrections());
        Assert.Equal(EventType.Support, archive.FindRecord("a/0")?.Record.Type);
    }

    [Fact]
    public void TakeDown_Article_GoesWithAllThatHangsOnItAndStaysOut()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("a"), Sample.One("b"), Sample.One("copy", body: "Norway signed pact a with Chile.")]);
        archive.Store(Sample.Run(), [Sample.One("a", body: "Norway signed pact a with Chile and Peru.")]);
        archive.Correct(Change("a/0", """{"type":"AGREE"}""", 1));
        Assert.Equal((2, 3), archive.TakeDown("a", "ann", "the outlet asked", Sample.Noon.AddDays(2)));
        Assert.Null(archive.FindArticle("a"));
        Assert.Empty(archive.Corrections());
        Assert.Empty(archive.Find(new EventQuery { Filter = Filter.Parse("text:\"pact a\"") }).Records);
        Assert.Equal("received 2 = coded 1 + duplicate 1; 1 records", archive.Counts().ToString());
        var again = Assert.Single(archive.Store(Sample.Run(), [Sample.One("a")]));
        Assert.Equal((ArticleOutcome.Skipped, false), (again.Outcome, again.IsNew));
        Assert.Contains("taken down on 2022-03-05", again.Reason, StringComparison.Ordinal);
        Assert.Null(archive.FindArticle("copy")?.DuplicateOf);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void DropText_OfOldArticles_KeepsRecordsAndTitlesWithoutSentences()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("old", Sample.Noon), Sample.One("new", Sample.Noon.AddDays(400))]);
        archive.Correct(Change("old/0", """{"type":"AGREE"}""", 1));
        Assert.Equal(1, archive.DropText(Sample.Noon.AddDays(100)));
        Assert.Equal(0, archive.DropText(Sample.Noon.AddDays(100)));
        Assert.Equal((false, true), (archive.FindArticle("old")?.HasText, archive.FindArticle("new")?.HasText));
        Assert.Equal((null, EventType.Agree), (archive.FindRecord("old/0")?.Record.Sentence, archive.FindRecord("old/0")?.Record.Type));
        Assert.NotNull(archive.FindRecord("new/0")?.Record.Sentence);
        Assert.Equal("new", Assert.Single(archive.Find(new EventQuery { Filter = Filter.Parse("text:signed") }).Records).Record.ArticleId);
        Assert.Equal(2, archive.Find(new EventQuery { Filter = Filter.Parse("text:report") }).Records.Length); // By its title.
        Assert.False(Assert.Single(archive.Store(Sample.Run(), [Sample.One("old")])).IsNew);
        Assert.Equal("received 2 = coded 2; 2 records", archive.Counts().ToString());
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Note_Visits_SayWhenASourceLastWorked()
    {
        using var archive = Open();
        archive.Note(new SourceVisit("https://a.example/feed", Sample.Noon, 3, null, "A Wire", "\"v1\"", "yesterday"));
        archive.Note(new SourceVisit("https://a.example/feed", Sample.Noon.AddHours(1), 0, "no answer"));
        Assert.Equal(
            new SourceState("https://a.example/feed", "A Wire", Sample.Noon, Sample.Noon, Sample.Noon.AddHours(1), "no answer", Sample.Noon, 2, 3, "\"v1\"", "yesterday"),
            Assert.Single(archive.Sources()));
    }

    [Fact]
    public async Task Read_WhileAnotherThreadStores_SeesWholeBatches()
    {
        using var archive = Open();
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var seen = new List<long>();
            while (!stop.IsCancellationRequested) seen.Add(archive.Counts().Received);
            return seen;
        });
        for (var batch = 0; batch < 20; batch++) archive.Store(Sample.Run(), [.. Enumerable.Range(0, 10).Select(i => Sample.One($"{batch}-{i}"))]);
        await stop.CancelAsync();
        Assert.All(await reading, count => Assert.Equal(0, count % 10));
    }

    private static Correction Change(string id, string patch, int day) => new() { RecordId = id, Action = CorrectionAction.Set, Patch = patch, Author = "ann", Reason = "a test", At = Sample.Noon.AddDays(day) };

    private static ArchiveRun Recode(IArchive archive, string version, Func<EventRecord, EventRecord> change)
    {
        var run = Sample.Run(version, RunKind.Recode);
        var articles = archive.Articles().Where(a => a.CanBeCoded).ToList();
        archive.Recode(run, articles.ConvertAll(a => new RecodedArticle(a, ArticleOutcome.Coded, new CodedArticle(a.Article, [Sample.Record(a.Article, 0, change)], 1, 8, null), null)));
        archive.Complete(run, Sample.Noon);
        return run;
    }
}
