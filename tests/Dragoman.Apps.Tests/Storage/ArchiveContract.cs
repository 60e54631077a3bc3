using Dragoman.Storage;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>What every archive must do: storing. One set of tests for all kinds; <see cref="Open"/> gives the same archive again.</summary>
public abstract partial class ArchiveContract
{
    protected abstract IArchive Open();

    /// <summary>Makes the next <see cref="Open"/> give an empty archive.</summary>
    protected abstract void Empty();

    [Fact]
    public void Store_Articles_ComeBackAsTheyWere()
    {
        var input = Sample.One("a");
        using (var archive = Open()) archive.Store(Sample.Run(), [input]);
        using var again = Open();
        Assert.Equal(input.Article, again.FindArticle("a")?.Article);
        Assert.Equal(input.Coded!.Records.Select(Sample.Json), again.Records(new EventQuery()).Select(r => Sample.Json(r.Record))); // The sample is coded.
        Assert.Equal("received 1 = coded 1; 1 records", again.Counts().ToString());
    }

    [Fact]
    public void Store_SameArticleTwice_ChangesNothing()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("a")]);
        var (counts, runs) = (archive.Counts().ToString(), archive.Runs().Count);
        var answer = archive.Store(Sample.Run(), [Sample.One("a", Sample.Noon.AddDays(1))]);
        Assert.Equal([new StoredInput(ArticleOutcome.Duplicate, IsNew: false, "in the archive already")], answer);
        Assert.Equal((counts, runs), (archive.Counts().ToString(), archive.Runs().Count));
        Assert.Equal(Sample.Noon, archive.FindArticle("a")!.ReceivedAt); // It was stored.
        Assert.True(archive.Knows(Sample.One("a").Article!)); // The sample has an article.
        Assert.False(archive.Knows(Sample.Article("a", "Other words.")));
    }

    [Fact]
    public void Store_NewTextUnderOneId_IsARevisionAndKeepsTheOldOne()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("a")]);
        archive.Store(Sample.Run(), [Sample.One("a", Sample.Noon.AddHours(2), r => r with { Cameo = "0571" }, "Norway signed pact a with Chile and Peru.")]);
        Assert.Equal("received 2 = coded 1 + superseded 1; 1 records", archive.Counts().ToString());
        Assert.Equal([(1, ArticleOutcome.Superseded), (2, ArticleOutcome.Coded)], archive.Revisions("a").Select(r => (r.Revision, r.Outcome)));
        Assert.Equal("0571", Assert.Single(archive.Find(new EventQuery()).Records).Record.Cameo);
        Assert.True(archive.Knows(Sample.One("a").Article!)); // The old text is known too.
    }

    [Fact]
    public void Store_DayOfPublicationThatWasMissing_MakesARevision()
    {
        using var archive = Open();
        var undated = Sample.Article("a") with { Published = null };
        archive.Store(Sample.Run(), [Sample.Input(undated)]);
        archive.Store(Sample.Run(), [Sample.Input(Sample.Article("a"))]);
        Assert.Equal(Sample.Noon, archive.FindArticle("a")?.Article.Published);
        Assert.True(archive.Knows(undated));
    }

    [Fact]
    public void Store_IdOfAnotherOutlet_GoesToQuarantineAndLeavesTheFirstAlone()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("a")]);
        var other = Sample.One("a", body: "Quite another report on the weather.", outlet: "Other Wire");
        Assert.Equal(ArticleOutcome.Quarantined, Assert.Single(archive.Store(Sample.Run(), [other])).Outcome);
        Assert.Equal("Test Wire", archive.FindArticle("a")?.Article.Outlet);
        Assert.Equal("received 2 = coded 1 + quarantined 1; 1 records", archive.Counts().ToString());
        Assert.False(Assert.Single(archive.Store(Sample.Run(), [other])).IsNew);
    }

    [Fact]
    public void Store_UnrelatedTextsUnderOneIdInOneRun_SecondGoesToQuarantine()
    {
        using var archive = Open();
        var answers = archive.Store(Sample.Run(), [Sample.One("a", body: "Peru recalled its ambassador from Lima after the verdict."), Sample.One("a", body: "Farmers blocked roads near Oslo over milk prices.")]);
        Assert.Equal([ArticleOutcome.Coded, ArticleOutcome.Quarantined], answers.Select(a => a.Outcome));
        Assert.Equal("a", Assert.Single(archive.Quarantine()).ArticleId);
    }

    [Theory]
    [InlineData(2, ArticleOutcome.Duplicate)]
    [InlineData(30, ArticleOutcome.Coded)]
    public void Store_SameTextUnderAnotherId_IsACopyForAWeek(int days, ArticleOutcome expected)
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Sample.One("a", body: "The ministers met on Friday.")]);
        archive.Store(Sample.Run(), [Sample.One("b", body: "The ministers met on Friday.", published: Sample.Noon.AddDays(days), outlet: "Other Wire")]);
        Assert.Equal((expected, expected == ArticleOutcome.Duplicate ? "a" : null), (archive.FindArticle("b")?.Outcome, archive.FindArticle("b")?.DuplicateOf));
        Assert.Equal(expected == ArticleOutcome.Duplicate ? 1 : 2, archive.Counts().Records);
    }

    [Fact]
    public void Store_AllKindsOfInput_CountsAddUp()
    {
        using var archive = Open();
        var skipped = Sample.Input(Sample.Article("de", "Guten Tag.")) with { Outcome = ArticleOutcome.Skipped, Coded = null, Reason = "language de" };
        var failed = Sample.Input(Sample.Article("bad", "Bad.")) with { Outcome = ArticleOutcome.Quarantined, Coded = null, Reason = "the coder failed" };
        var unreadable = new ReceivedInput { Outcome = ArticleOutcome.Quarantined, Reason = "not JSON", Source = "news.jsonl", Line = 7, ReceivedAt = Sample.Noon };
        ReceivedInput[] batch = [Sample.One("a"), Sample.Input(Sample.Article("quiet", "Nothing new.")), Sample.One("copy", body: "Norway signed pact a with Chile."), Sample.One("a", body: "Norway signed pact a with Chile, again."), skipped, failed, unreadable];
        var answers = archive.Store(Sample.Run(), batch);
        Assert.All(answers, a => Assert.True(a.IsNew));
        var counts = archive.Counts();
        Assert.Equal("received 7 = coded 1 + no event 1 + duplicate 1 + superseded 1 + skipped 1 + quarantined 2; 1 records", counts.ToString());
        Assert.Equal(batch.Length, counts.Received);
        Assert.Equal([("news.jsonl", 7, "not JSON"), ("news.jsonl", null, "the coder failed")], archive.Quarantine().Select(q => (q.Source, q.Line, q.Reason)).OrderByDescending(q => q.Line));
        Assert.All(archive.Store(Sample.Run(), batch), a => Assert.False(a.IsNew));
        Assert.Equal(counts.ToString(), archive.Counts().ToString());
    }

    [Fact]
    public void Store_FailureInTheMiddle_KeepsNothingOfTheBatch()
    {
        using var archive = Open();
        var run = Sample.Run();
        var broken = Sample.One("b") with { Source = null! }; // What a faulty reader might hand over.
        Assert.ThrowsAny<Exception>(() => archive.Store(run, [Sample.One("a"), broken with { Article = null }]));
        Assert.Equal((0, null, 0), (archive.Counts().Received, run.Id, archive.Runs().Count));
        archive.Store(run, [Sample.One("a")]);
        Assert.Equal(1, archive.Counts().Received);
    }

    [Fact]
    public void Store_WithoutText_KeepsTitleAndRecordsButNoSentence()
    {
        using var archive = Open();
        archive.Store(new ArchiveRun(RunKind.Ingest, "1", Sample.Noon) { KeepsText = false }, [Sample.One("a")]);
        var stored = archive.FindArticle("a");
        Assert.Equal((false, "A report", ""), (stored?.HasText, stored?.Article.Title, stored?.Article.Body));
        Assert.Null(Assert.Single(archive.Find(new EventQuery()).Records).Record.Sentence);
        Assert.True(archive.Knows(Sample.One("a").Article!)); // By its hash.
    }

    [Fact]
    public void FindArticle_Unknown_IsNull()
    {
        using var archive = Open();
        Assert.Null(archive.FindArticle("none"));
        Assert.Null(archive.FindRecord("none"));
        Assert.Empty(archive.Revisions("none"));
    }
}
