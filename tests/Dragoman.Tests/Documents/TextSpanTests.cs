using Dragoman.Documents;

namespace Dragoman.Tests.Documents;

public sealed class TextSpanTests
{
    [Fact]
    public void Overlaps_TouchingSpans_ShareNothing()
    {
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 2)));
        Assert.True(new TextSpan(0, 4).Overlaps(new TextSpan(3, 2)));
    }

    [Fact]
    public void In_GivesTheWords() => Assert.Equal("struck", new TextSpan(7, 6).In("Israel struck a depot").ToString());
}
