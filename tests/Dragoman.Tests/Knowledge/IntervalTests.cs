using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

public sealed class IntervalTests
{
    [Theory]
    [InlineData("2011-02-14..2015-02-16", "2015-02-15", true)]
    [InlineData("2011-02-14..2015-02-16", "2015-02-16", false)]
    [InlineData("2020-05..", "2020-05-01", true)]
    [InlineData("..1991", "1990-12-31", true)]
    [InlineData("?..1991", "1991-01-01", false)]
    [InlineData("2019..?", "2024-06-01", true)]
    public void Contains_HalfOpen(string interval, string day, bool expected)
    {
        Assert.True(Interval.TryParse(interval, out var parsed));
        Assert.Equal(expected, parsed.Contains(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2020")]
    [InlineData("2020-13..2021")]
    [InlineData("2021..2020")]
    [InlineData("2020-02-30..")]
    public void TryParse_Nonsense_Fails(string text) => Assert.False(Interval.TryParse(text, out _));
}
