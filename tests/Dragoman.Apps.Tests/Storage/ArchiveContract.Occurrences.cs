using Dragoman.Analysis;
using Dragoman.Apps.Tests.Duplicates;
using Dragoman.Documents;
using Dragoman.Duplicates;
using Dragoman.Records;
using Dragoman.Storage;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>What every archive must do: occurrences, panels, changes.</summary>
public abstract partial class ArchiveContract
{
    private static readonly EventQuery Everything = new() { Limit = EventQuery.MostRecords };

    [Theory]
    [InlineData(1)]
    [InlineData(23)]
    [InlineData(120)]
    public void Occurrences_AnyOrderAndStep_AreThoseOfAllRecordsAtOnce(int step)
    {
        var records = EventDeduplicatorTests.Many(120);
        var expected = new EventDeduplicator();
        expected.AddRange(records);
        using var archive = Open();
        var shuffled = records.ToArray();
        new Random(step).Shuffle(shuffled);
        foreach (var piece in shuffled.Chunk(step)) archive.Store(Sample.Run(), [.. piece.Select(Received)]);
        Assert.Equal(EventDeduplicatorTests.Describe(expected.Occurrences()), Describe(archive));
        AssertPanel(archive, expected.Occurrences());
        archive.TakeDown(shuffled[0].ArticleId, "ann", "asked", Sample.Noon);
        expected.Remove(shuffled[0].Id);
        Assert.Equal(EventDeduplicatorTests.Describe(expected.Occurrences()), Describe(archive));
        AssertPanel(archive, expected.Occurrences());
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Occurrences_AsOf_AreThoseOfAnArchiveThatReceivedNothingSince()
    {
        var records = EventDeduplicatorTests.Many(80);
        using var archive = Open();
        // The later half is older news: it comes in among what is there.
        var early = records.Where((_, i) => i % 2 == 0).ToList();
        archive.Store(Sample.Run(), [.. early.Select(Received)]);
        archive.Store(Sample.Run(), [.. records.Where((_, i) => i % 2 == 1).Select(r => Received(r) with { ReceivedAt = Sample.Noon.AddDays(1) })]);
        var then = new EventDeduplicator();
        then.AddRange(early);
        Assert.Equal(EventDeduplicatorTests.Describe(then.Occurrences()), EventDeduplicatorTests.Describe(archive.Occurrences(Everything with { AsOf = Sample.Noon }).OrderBy(o => o.Reports[0].Published).ThenBy(o => o.Id, StringComparer.Ordinal)));
        AssertPanel(archive, then.Occurrences(), Sample.Noon);
        Assert.NotEqual(then.Occurrences().Count, archive.Occurrences(Everything).Count);
    }

    [Fact]
    public void Occurrences_RecodingAndCorrection_AreFollowed()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Received(EventDeduplicatorTests.Attack("a", 0)), Received(EventDeduplicatorTests.Attack("b", 20))]);
        Assert.Equal(2, Assert.Single(archive.Occurrences(Everything)).Reports.Length);
        archive.Correct(Change("b/0", """{"type":"COERCE","mode":null}""", 1));
        Assert.Equal(["a/0", "b/0"], archive.Occurrences(Everything).Select(o => o.Id).Order());
        archive.Correct(new Correction { RecordId = "b/0", Action = CorrectionAction.Restore, Author = "ann", Reason = "it was shelling", At = Sample.Noon.AddDays(2) });
        Assert.Equal("a/0", archive.FindOccurrence("b/0")?.Id);
        RecodeStanding(archive, r => r with { Place = null, ContentHash = r.Id + "2.0" });
        Assert.Null(Assert.Single(archive.Occurrences(Everything)).Place);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Link_MergeAndSplit_SurviveRecodingAndKeepTheOldId()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Received(EventDeduplicatorTests.Attack("a", 0)), Received(EventDeduplicatorTests.Attack("b", 20)), Received(EventDeduplicatorTests.Attack("c", 1) with { Type = EventType.Coerce, Mode = null })]);
        Say(archive, OccurrenceLinks.Split(archive, ["b/0"]));
        Say(archive, OccurrenceLinks.Merge(archive, ["c/0", "b/0"]));
        RecodeStanding(archive, r => r with { Cameo = "190", ContentHash = r.Id + "2.0" });
        Assert.Equal(["a/0", "c/0 b/0"], archive.Occurrences(Everything).Select(o => string.Join(' ', o.Reasons.Select(r => r.RecordId))).Order());
        // The id it had is still an address.
        Assert.Equal("c/0", archive.FindOccurrence("b/0")?.Id);
        Assert.Null(archive.FindOccurrence("nobody"));
        Assert.Equal(2, archive.Links().Count);
        Assert.Throws<ArgumentException>(() => archive.Link([new StoredLink(0, new RecordLink("a/0", "nobody", AreSame: true), "ann", "slip", Sample.Noon)]));
        Assert.Throws<ArgumentException>(() => OccurrenceLinks.Split(archive, ["a/0"]));
        Assert.Equal(2, archive.Links().Count);
    }

    [Fact]
    public void Changes_SinceACursor_TellWhatIsNewOtherwiseOrGone()
    {
        using var archive = Open();
        var day = Sample.Noon;
        EventRecord Of(string article, int hours, Func<EventRecord, EventRecord> change) => change(EventDeduplicatorTests.Attack(article, hours));
        archive.Store(Sample.Run(), [
            Received(Of("talks", 0, r => r with { Type = EventType.Threaten, Mode = null, Status = EventStatus.Threatened, Date = null, Place = null })),
            Received(Of("twelve", 1, r => r with { Quantities = [EventDeduplicatorTests.Dead(12)] })),
            Received(Of("slip", 2, r => r with { Actors = [Sample.Side("NOR", "MIL", "Norway")], Place = null, Recipients = [Sample.Side("CHL", "", "Chile")] })),
        ]);
        var later = day.AddDays(1);
        archive.Store(Sample.Run(), [
            Received(Of("forty", 20, r => r with { Quantities = [EventDeduplicatorTests.Dead(40)] })) with { ReceivedAt = later },
            Received(Of("denial", 21, r => r with { Status = EventStatus.Denied, Speaker = new Speaker { Text = "Damascus", Kind = SpeakerKind.Reported } })) with { ReceivedAt = later },
            Received(Of("first", 22, r => r with { Actors = [Sample.Side("FRA", "MIL", "France")], Recipients = [Sample.Side("MLI", "REB", "rebels")], Place = null })) with { ReceivedAt = later },
        ]);
        archive.Correct(new Correction { RecordId = "slip/0", Action = CorrectionAction.Drop, Author = "ann", Reason = "an exercise", At = later });
        var changes = archive.Changes(day);
        Assert.Equal(["corrected_figure 12>40", "denied happened>denied", "new_dyad >", "retracted happened>"], changes.Select(c => $"{EnumNames<ChangeKind>.Of(c.Kind)} {c.Before}>{c.After}").Order(StringComparer.Ordinal));
        Assert.All(changes, c => Assert.NotEmpty(c.Evidence));
        Assert.Equal(changes.OrderByDescending(c => c.Rank).Select(c => c.Clause), changes.Select(c => c.Clause));
        Assert.Contains("FRA → MLI ASSAULT/heavy-weapons, happened 2016-05-03; 1 report: first act of this pair", changes.Select(c => c.Clause));
        // The same question as of the same moment has the same answer; before it there was nothing to tell.
        Assert.Equal(changes.Select(c => c.Clause), archive.Changes(day, later).Select(c => c.Clause));
        Assert.Empty(archive.Changes(day, day));
        Assert.Empty(archive.Changes(later.AddSeconds(1)));
    }

    [Fact]
    public void Changes_OutletThatStopped_IsToldOnce()
    {
        using var archive = Open();
        var day = Sample.Noon;
        archive.Store(Sample.Run(), [.. Enumerable.Range(0, 10).Select(i => Sample.One($"a{i}", day.AddDays(i), published: day.AddDays(i), outlet: "Daily"))]);
        archive.Store(Sample.Run(), [.. Enumerable.Range(0, 20).Select(i => Sample.One($"b{i}", day.AddDays(i), published: day.AddDays(i), outlet: "Other"))]);
        var silent = Assert.Single(archive.Changes(day.AddDays(10)), c => c.Kind == ChangeKind.SilentSource);
        Assert.Equal("Daily: nothing for 10 days; before, something every 1 days", silent.Clause);
        Assert.DoesNotContain(archive.Changes(day.AddDays(15)), c => c.Kind == ChangeKind.SilentSource);
    }

    // What stands, coded by a later version.
    private static void RecodeStanding(IArchive archive, Func<EventRecord, EventRecord> change)
    {
        var run = Sample.Run("2.0", RunKind.Recode);
        var records = archive.Records(new EventQuery()).ToLookup(r => r.Record.ArticleId, r => r.Record, StringComparer.Ordinal);
        archive.Recode(run, [.. archive.Articles().Select(a => new RecodedArticle(a, ArticleOutcome.Coded, new CodedArticle(a.Article, [.. records[a.Article.Id].Select(change)], 1, 8, null), null))]);
    }

    private static ReceivedInput Received(EventRecord record)
    {
        var article = new Article { Id = record.ArticleId, Title = "A report", Body = record.Sentence ?? record.Id, Published = record.Published, Outlet = record.Outlet, Language = "en" };
        return Sample.Input(article, null, record with { ContentHash = StableHash.Of(RecordJson.Write(record with { Version = null, Confidence = null, ContentHash = null })) });
    }

    private static void Say(IArchive archive, IReadOnlyList<RecordLink> links) => archive.Link([.. links.Select(l => new StoredLink(0, l, "ann", "seen", Sample.Noon))]);

    private static string Describe(IArchive archive) => EventDeduplicatorTests.Describe(archive.Occurrences(Everything).OrderBy(o => o.Reports[0].Published).ThenBy(o => o.Reports[0].ArticleId, StringComparer.Ordinal));

    private static void AssertPanel(IArchive archive, IReadOnlyList<Occurrence> occurrences, DateTimeOffset? asOf = null)
    {
        var (from, to) = (new DateOnly(2016, 1, 1), new DateOnly(2022, 12, 31));
        var expected = occurrences.SelectMany(DyadEvents.Of).ToList();
        Assert.Equal(expected.GroupBy(e => (e.First, e.Second, e.Day, e.Type)).Select(g => $"{g.Key} {g.Count()}").Order(StringComparer.Ordinal), archive.DyadDays(from, to, null, asOf).Select(c => $"{(c.First, c.Second, c.Day, c.Type)} {c.Occurrences}").Order(StringComparer.Ordinal));
        foreach (var pair in expected.GroupBy(e => (e.First, e.Second)))
            Assert.Equal(pair.OrderBy(e => e.Day).ThenBy(e => e.Occurrence, StringComparer.Ordinal), archive.DyadEvents(pair.Key, from, to, asOf));
    }
}
