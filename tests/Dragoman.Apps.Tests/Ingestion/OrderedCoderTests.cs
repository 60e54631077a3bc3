using Dragoman.Apps.Tests.Coding;
using Dragoman.Documents;
using Dragoman.Ingestion.Coding;
using Dragoman.Ingestion.Files;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Ingestion;

public class OrderedCoderTests(Coder coder) : IClassFixture<Coder>
{
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Code_SeveralThreads_SameBytesInTheOrderOfTheInputs(int threads)
    {
        var inputs = Inputs().ToList();
        Assert.Equal(Lines(inputs, 1), Lines(inputs, threads));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Code_MixedInputs_CountsAddUp(int threads)
    {
        var counts = new RunCounts();
        foreach (var coded in new OrderedCoder(coder.Pipeline, threads).Code(Inputs(), CancellationToken.None)) counts.Add(coded);
        Assert.Equal(Inputs().Count(i => !i.IsSourceFault), counts.Received);
        Assert.Equal(counts.Received, Enum.GetValues<ArticleOutcome>().Sum(o => counts[o]));
        Assert.Equal(2, counts[ArticleOutcome.Quarantined]);
        Assert.Equal(2, counts[ArticleOutcome.Skipped]); // The German one, and the odd one that is not written in English.
        Assert.Equal(1, counts.FaultySources);
        Assert.True(counts.AnyRejected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Code_Cancelled_StopsWithoutHanging(int threads)
    {
        using var stop = new CancellationTokenSource();
        var taken = 0;
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var _ in new OrderedCoder(coder.Pipeline, threads).Code(Endless(), stop.Token)) if (++taken == 5) stop.Cancel();
        });
        Assert.InRange(taken, 5, 100);
    }

    [Fact]
    public void Code_TakerLeavesEarly_ReaderEnds()
    {
        var first = new OrderedCoder(coder.Pipeline, 4).Code(Endless(), CancellationToken.None).First();
        Assert.NotNull(first.Coded);
    }

    private static IEnumerable<ArticleInput> Endless()
    {
        for (; ;) yield return new ArticleInput("endless", null, Texts.Article, null);
    }

    private static IEnumerable<ArticleInput> Inputs()
    {
        for (var i = 0; i < 40; i++) yield return Of(new Article { Id = $"a{i}", Body = i % 3 == 0 ? Texts.Article.Body : $"Poland's president met the president of Latvia on day {i}.", Published = Texts.Article.Published });
        foreach (var text in Texts.Odd) yield return Of(new Article { Id = "odd", Body = text });
        yield return new ArticleInput("broken", 3, null, "not JSON");
        yield return new ArticleInput("broken", 4, null, "not JSON");
        yield return ArticleInput.OfFaultySource("gone.txt", "no such file");
        yield return Of(new Article { Id = "de", Body = "Der Kanzler traf den Präsidenten.", Language = "de" });
    }

    private static ArticleInput Of(Article article) => new("test", null, article, null);

    private List<string> Lines(IEnumerable<ArticleInput> inputs, int threads) =>
        [.. new OrderedCoder(coder.Pipeline, threads).Code(inputs, CancellationToken.None).SelectMany(c => c.Coded?.Records ?? []).Select(r => System.Text.Encoding.UTF8.GetString(RecordJson.Write(r)))];
}
