using Dragoman.Evaluation;

namespace Dragoman.Tests.Evaluation;

public class ClassificationScoreTests
{
    [Fact]
    public void Of_RightWrongAndMissed_CountsEachOnce()
    {
        var score = ClassificationScore.Of([Case("1", ["AID", "AID", "AGREE"], ["AID", "CONSULT"]), Case("2", ["CONSULT"], ["CONSULT"])]);
        Assert.Equal(new ClassCounts(1, 0, 1), score.Classes["AID"]);
        Assert.Equal(new ClassCounts(0, 0, 1), score.Classes["AGREE"]);
        Assert.Equal(new ClassCounts(1, 1, 0), score.Classes["CONSULT"]);
        Assert.Equal(new ClassCounts(2, 1, 2), score.All);
        Assert.Equal(2.0 / 3, score.All.Precision, 10);
        Assert.Equal(0.5, score.All.Recall, 10);
    }

    [Fact]
    public void MacroF1_ClassesWithoutGold_DoNotCount() =>
        Assert.Equal(1, ClassificationScore.Of([Case("1", ["AID"], ["AID", "CONSULT"])]).MacroF1);

    [Fact]
    public void Of_SameSeed_GivesTheSameIntervals()
    {
        var judgements = Enumerable.Range(0, 50).Select(i => Case($"{i}", ["AID"], i % 3 == 0 ? [] : ["AID"])).ToList();
        var (one, two) = (ClassificationScore.Of(judgements), ClassificationScore.Of(judgements));
        Assert.Equal(one.MicroInterval, two.MicroInterval);
        Assert.True(one.MicroInterval.Low < one.All.F1 && one.All.F1 < one.MicroInterval.High);
    }

    [Fact]
    public void Confusion_LeftOversPairOffInOrder()
    {
        var errors = Confusion.Of([Case("1", ["AID", "AGREE"], ["AID", "CONSULT", "ASSAULT"])]).Errors().ToList();
        Assert.Equal([("AGREE", "CONSULT", 1), ("–", "ASSAULT", 1)], errors.OrderBy(e => e.Predicted == "ASSAULT"));
    }

    private static Judgement Case(string id, string[] gold, string[] predicted) =>
        new(id, [.. gold.Select(g => new ClassKey(g))], [.. predicted.Select(p => new ClassKey(p))]);
}
