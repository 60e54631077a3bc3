using Dragoman.Documents;
using Dragoman.Evaluation;
using Dragoman.Records;

namespace Dragoman.Tests.Evaluation;

public class EventScoreTests
{
    private const string Gold = """
        {"id":"1","text":"x","exhaustive":true,"events":[
          {"type":"CONSULT","cameo":"046","status":"happened","source":{"country":"FRA","code":"FRAGOV"},"target":{"country":"DEU","code":"DEU"}},
          {"type":"CONSULT","cameo":"046","status":"happened","source":{"country":"DEU","code":"DEU"},"target":{"country":"FRA","code":"FRAGOV"}}]}
        """;

    [Theory]
    [InlineData(EventLevel.Type, 1)]
    [InlineData(EventLevel.Countries, 2)]
    [InlineData(EventLevel.Codes, 2)]
    [InlineData(EventLevel.Cameo, 2)]
    [InlineData(EventLevel.Status, 1)]
    public void Judge_MutualActBothWays_IsRightAtEveryLevel(EventLevel level, int right)
    {
        var judgement = EventScore.Judge(Read(Gold), [Talks("FRAGOV", "DEU")], level);
        Assert.Equal(right, judgement.Gold.Count);
        Assert.Equal(new ClassCounts(right, 0, 0), ClassificationScore.Of([judgement], draws: 0).All);
    }

    [Fact]
    public void Judge_WrongSide_IsWrongWhereSidesCount()
    {
        var judgement = EventScore.Judge(Read(Gold), [Talks("FRAGOV", "ITA")], EventLevel.Countries);
        Assert.Equal(new ClassCounts(0, 2, 2), ClassificationScore.Of([judgement], draws: 0).All);
    }

    [Fact]
    public void Judge_HypotheticalRecord_IsNoEventForSetsWithoutStatus()
    {
        var judgement = EventScore.Judge(Read(Gold), [Talks("FRAGOV", "DEU") with { Status = EventStatus.Hypothetical }], EventLevel.Type);
        Assert.Empty(judgement.Predicted);
    }

    [Theory]
    [InlineData("{\"text\":\"x\"}", "line 1")]
    [InlineData("{\"id\":\"1\",\"text\":\"x\"}\n{broken", "line 2")]
    [InlineData("{\"id\":\"1\",\"text\":\"x\",\"date\":\"tomorrow\"}", "YYYY-MM-DD")]
    public void Read_BrokenGold_SaysWhereAndWhatIsExpected(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => GoldReader.Read(new StringReader(text)).ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_OurRecords_BecomePairs()
    {
        var gold = Read("""{"id":"1","text":"x","records":[{"type":"AID","status":"happened","actors":[{"code":"QAT","country":"QAT"},{"code":"ARE","country":"ARE"}],"recipients":[{"code":"SDN","country":"SDN"}]}]}""");
        Assert.Equal(["QAT>SDN", "ARE>SDN"], gold.Events!.Value.Select(e => $"{e.Source?.Country}>{e.Target?.Country}")); // Given above.
    }

    [Fact]
    public void MarkedSides_MarksAndText_AreTakenApart()
    {
        var marked = MarkedSides.Parse("<s>Peru</s> sued <t>Chile</t> and <t>Bolivia</t>.");
        Assert.Equal("Peru sued Chile and Bolivia.", marked.Text);
        Assert.True(marked.IsSource(new(0, 4)) && marked.IsTarget(new(10, 5)) && marked.IsTarget(new(20, 7)) && !marked.IsTarget(new(0, 4)));
    }

    private static GoldCase Read(string json) => GoldReader.Read(new StringReader(json.ReplaceLineEndings(" "))).Single();

    private static EventRecord Talks(params string[] sides) => new()
    {
        Id = "r",
        ArticleId = "1",
        Type = EventType.Consult,
        Cameo = "046",
        Status = EventStatus.Happened,
        Symmetric = true,
        Actors = [.. sides.Select(s => new Actor { Code = s, Country = s[..3] })],
    };
}
