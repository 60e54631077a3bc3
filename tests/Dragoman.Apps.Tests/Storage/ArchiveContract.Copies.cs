using Dragoman.Storage;
using Dragoman.Storage.Filters;

namespace Dragoman.Apps.Tests.Storage;

/// <summary>What every archive must do: telling copies from reports. One origin, many outlets; nothing depends on the order of arrival.</summary>
public abstract partial class ArchiveContract
{
    private const string Wire = "The foreign ministers of Norway and Chile signed a fisheries pact in the harbour town on Thursday after two years of talks, and said that boats of both countries might land their catch without duty from the summer on. "
        + "Fishermen of the north had asked for such a pact since the quotas were cut, while their union warned that prices would fall when foreign trawlers came. The parliament of Chile is to vote on the paper before the end of the month.";

    private static readonly string[] OtherSentences =
    [
        "Divers found the wreck of a steamer near the lighthouse.", "A bakery won the prize of the valley for its rye bread.", "The ferry was late because of fog in the sound.", "Pupils planted forty oaks behind the old school.",
        "The mayor opened a bridge for bicycles across the river.", "Snow fell on the pass two weeks before its time.", "An orchestra from the south played in the cathedral.", "Bees were moved from the roof of the town hall.",
    ];

    [Theory]
    [InlineData("other headline", true)]
    [InlineData("cut", true)]
    [InlineData("a few words changed", true)]
    [InlineData("a paragraph of its own", true)]
    [InlineData("mostly its own", false)]
    [InlineData("other figures", false)]
    [InlineData("a month later", false)]
    public void Store_Reprint_IsADuplicateUnlessItBringsNews(string how, bool isCopy)
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Report("wire", how == "other figures" ? Bulletin(3) : Wire)]);
        var (body, days) = how switch
        {
            "cut" => (Wire[..(Wire.Length / 2)], 1),
            "a few words changed" => (Wire.Replace("foreign trawlers", "strange ships", StringComparison.Ordinal), 1),
            "a paragraph of its own" => (Wire + "\n\nOur correspondent saw the ministers shake hands on the quay.", 1),
            "mostly its own" => (Wire + "\n\n" + string.Join(' ', OtherSentences), 1),
            "other figures" => (Bulletin(8), 1),
            "a month later" => (Wire, 31),
            _ => (Wire, 1),
        };
        var answer = Assert.Single(archive.Store(Sample.Run(), [Report("reprint", body, days, "Reprint Daily")]));
        Assert.Equal(isCopy ? ArticleOutcome.Duplicate : ArticleOutcome.Coded, answer.Outcome);
        Assert.Equal(isCopy ? "wire" : null, archive.FindArticle("reprint")?.DuplicateOf);
        Assert.Equal(isCopy ? 1 : 2, archive.Counts().Records);
        Assert.Equal(2, archive.Counts().Received);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Store_AnyOrderOfArrival_GivesTheSameOriginsCopiesAndRecords()
    {
        List<ReceivedInput> all =
        [
            Report("wire", Wire), Report("cut", Wire[..(Wire.Length / 2)], 1, "Hill Journal"), Report("early", Wire + " So it was said.", -1, "Lake Times"),
            Report("grown", Wire + "\n\n" + string.Join(' ', OtherSentences), 2, "Coast Post"), Report("other", string.Join(' ', OtherSentences), 0, "Coast Post"),
            Report("flash-b", "The ministers met on Friday.", 0, "B"), Report("flash-a", "The ministers met on Friday.", 0, "A"),
        ];
        string? expected = null;
        for (var seed = 0; seed < 12; seed++)
        {
            var shuffled = all.ToArray();
            new Random(seed).Shuffle(shuffled);
            using var archive = Open();
            foreach (var input in shuffled)
            {
                archive.Store(Sample.Run(), [input]);
                Assert.Equal(archive.Counts().Received, archive.Counts().Outcomes.Values.Sum());
            }
            Assert.Equal(all.Count, archive.Counts().Received);
            var answer = string.Join('\n', [archive.Counts().ToString(), .. all.Select(i => $"{i.Article!.Id} {archive.FindArticle(i.Article.Id)?.Outcome} {archive.FindArticle(i.Article.Id)?.DuplicateOf}"), // The samples have articles.
                .. archive.Records(new EventQuery()).Select(r => r.Record.Id).Order(StringComparer.Ordinal), .. archive.Copies("wire").Select(c => $"{c.Id} < {c.CopyOf}"), .. archive.MostCopied().Select(o => $"{o.Id} {o.Copies} {o.Outlets}")]);
            Assert.Equal(expected ??= answer, answer);
            Assert.Empty(archive.Check());
            Assert.All(archive.Store(Sample.Run(), all), a => Assert.False(a.IsNew));
            Empty();
        }
        Assert.Contains("cut Duplicate early", expected, StringComparison.Ordinal);
        Assert.Contains("wire Duplicate early", expected, StringComparison.Ordinal);
        Assert.Contains("grown Coded", expected, StringComparison.Ordinal);
        Assert.Contains("flash-b Duplicate flash-a", expected, StringComparison.Ordinal);
        Assert.Contains("early 2 3", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_OriginThatComesLate_TakesTheRecordsOverFromThenOn()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Report("reprint", Wire, 1, "Reprint Daily", Sample.Noon)]);
        archive.Correct(new Correction { RecordId = "reprint/0", Action = CorrectionAction.Set, Patch = """{"type":"CONSULT"}""", Author = "ann", Reason = "they met", At = Sample.Noon.AddHours(1) });
        archive.Store(Sample.Run(), [Report("wire", Wire, 0, "Test Wire", Sample.Noon.AddDays(2))]);
        string At(DateTimeOffset? moment) => string.Join(' ', archive.Records(new EventQuery { AsOf = moment }).Select(r => r.Record.ArticleId)) + ": " + archive.Counts(moment);
        Assert.Equal("reprint: received 1 = coded 1; 1 records", At(Sample.Noon.AddDays(1)));
        Assert.Equal("wire: received 2 = coded 1 + duplicate 1; 1 records", At(null));
        Assert.Equal(2, archive.Find(new EventQuery { Filter = Filter.Parse("copies>=1") }).Records.Length + archive.Find(new EventQuery { Filter = Filter.Parse("copies:1") }).Records.Length);
        Assert.Empty(archive.Find(new EventQuery { Filter = Filter.Parse("copies>1") }).Records);
        Assert.Empty(archive.Check());
        // A typing error mended in the copy makes it no report of its own.
        archive.Store(Sample.Run(), [Report("reprint", Wire.Replace("Thursday", "Friday", StringComparison.Ordinal), 1, "Reprint Daily", Sample.Noon.AddDays(3))]);
        Assert.Equal("received 3 = coded 1 + duplicate 1 + superseded 1; 1 records", archive.Counts().ToString());
    }

    [Fact]
    public void TakeDown_Origin_MakesTheEarliestCopyTheOriginOfTheOthers()
    {
        using var archive = Open();
        archive.Store(Sample.Run(), [Report("wire", Wire), Report("second", Wire, 1, "B"), Report("third", Wire + " So it was said.", 2, "C")]);
        archive.TakeDown("wire", "ann", "asked", Sample.Noon.AddDays(4));
        Assert.Equal((null, "second"), (archive.FindArticle("second")?.DuplicateOf, archive.FindArticle("third")?.DuplicateOf));
        Recode(archive, "2.0", r => r);
        Assert.Equal("received 2 = coded 1 + duplicate 1; 1 records", archive.Counts().ToString());
        Assert.Empty(archive.Check());
    }

    private static ReceivedInput Report(string id, string body, int days = 0, string outlet = "Test Wire", DateTimeOffset? receivedAt = null) =>
        Sample.One(id, receivedAt ?? Sample.Noon.AddDays(9), null, body, Sample.Noon.AddDays(days), outlet);

    private static string Bulletin(int number) => $"The staff said in its evening bulletin of day {number} that there were {number * 17} attacks along the front, that artillery had fired {number * 13} times on the villages by the river, "
        + $"that {number * 5} drones were brought down over the port, and that the air force had flown {number * 7} missions in support of the troops on the ground, as on every day since the autumn of the year before.";
}
