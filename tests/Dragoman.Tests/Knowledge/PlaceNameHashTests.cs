using Dragoman.Knowledge;

namespace Dragoman.Tests.Knowledge;

public class PlaceNameHashTests
{
    [Theory]
    [InlineData("São Paulo", "Sao Paulo")]
    [InlineData("al-Hol", "Al Hol")]
    [InlineData("KYIV", "Kyiv")]
    [InlineData("N'Djamena", "N’Djamena")]
    public void Of_OneNameWrittenTwoWays_IsTheSame(string one, string other) => Assert.Equal(PlaceNameHash.Of(one), PlaceNameHash.Of(other));

    [Theory]
    [InlineData("New York", "Newyork")]
    [InlineData("Khan Yunis", "Yunis Khan")]
    public void Of_OtherPieces_Differs(string one, string other) => Assert.NotEqual(PlaceNameHash.Of(one), PlaceNameHash.Of(other));

    [Fact]
    public void Append_PieceByPiece_GivesTheHashOfTheWhole() =>
        Assert.Equal(PlaceNameHash.Of("Port Sudan"), PlaceNameHash.Finish(PlaceNameHash.Append(PlaceNameHash.Append(PlaceNameHash.Empty, "Port"), "Sudan")));

    [Fact]
    public void Of_NoLetters_IsZero() => Assert.Equal(0ul, PlaceNameHash.Of(" - "));
}
