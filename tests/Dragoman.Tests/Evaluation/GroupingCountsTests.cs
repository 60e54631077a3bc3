using Dragoman.Evaluation;

namespace Dragoman.Tests.Evaluation;

public class GroupingCountsTests
{
    [Fact]
    public void Of_BaggaAndBaldwin_GivesTheirFigures()
    {
        // The example of the paper: two of three groups were put together.
        string[][] gold = [["1", "2", "3", "4", "5"], ["6", "7"], ["8", "9", "A", "B", "C"]];
        string[][] found = [["1", "2", "3", "4", "5"], ["6", "7", "8", "9", "A", "B", "C"]];
        var counts = GroupingCounts.Of(gold, found);
        Assert.Equal(0.7619, counts.Precision, 4);
        Assert.Equal(1, counts.Recall, 4);
        Assert.Equal(new ClassCounts(21, 10, 0), counts.Pairs);
    }

    [Fact]
    public void Of_SameGroups_IsPerfectAndIntervalsAreTight()
    {
        var counts = GroupingCounts.Of([["a", "b"], ["c"]], [["c"], ["b", "a"]]);
        var score = GroupingScore.Of([counts, counts]);
        Assert.Equal((1, 1, (1, 1)), (score.All.F1, score.All.Pairs.F1, score.PairInterval));
    }
}
