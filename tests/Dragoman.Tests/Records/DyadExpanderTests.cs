using Dragoman.Records;

namespace Dragoman.Tests.Records;

public class DyadExpanderTests
{
    [Fact]
    public void Expand_Directed_IsActorsTimesRecipients() => Assert.Equal("A>C A>D B>C B>D", Pairs(Record(["A", "B"], ["C", "D"], symmetric: false)));

    [Fact]
    public void Expand_Mutual_IsEveryOrderedPairOfDifferentSides() => Assert.Equal("A>B A>C B>A B>C C>A C>B", Pairs(Record(["A", "B", "C"], [], symmetric: true)));

    [Fact]
    public void Expand_MissingSide_IsEmpty() => Assert.Equal("", Pairs(Record(["A"], [], symmetric: false)));

    private static string Pairs(EventRecord record) => string.Join(' ', DyadExpander.Expand(record).Select(p => $"{p.Actor.Code}>{p.Recipient.Code}"));

    private static EventRecord Record(string[] actors, string[] recipients, bool symmetric) => new()
    {
        Id = "r",
        ArticleId = "a",
        Type = EventType.Aid,
        Status = EventStatus.Happened,
        Symmetric = symmetric,
        Actors = [.. actors.Select(c => new Actor { Code = c })],
        Recipients = [.. recipients.Select(c => new Actor { Code = c })],
    };
}
