using Dragoman.Documents;
using Dragoman.Records;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>The place of an act, and what it rests on.</summary>
public class EventPlaceTests(Coder coder) : IClassFixture<Coder>
{
    [Theory]
    [InlineData("Israel struck a depot in Latakia in western Syria.", "Latakia", PlaceBasis.Syntax, PlacePrecision.City)]
    [InlineData("Kenyan soldiers killed five rebels near Garissa.", "Garissa", PlaceBasis.Syntax, PlacePrecision.City)]
    [InlineData("NAIROBI, March 3 (Test Wire) - Norway imposed sanctions on Chile.", "Nairobi", PlaceBasis.Dateline, PlacePrecision.City)]
    [InlineData("NAIROBI, March 3 (Test Wire) - Rebels attacked a convoy near Goma.", "Goma", PlaceBasis.Syntax, PlacePrecision.City)]
    public void Code_ActInAPlace_GivesPlaceBasisAndPrecision(string text, string name, PlaceBasis basis, PlacePrecision precision)
    {
        var place = Assert.Single(Code(text)).Place;
        Assert.NotNull(place);
        Assert.Equal((name, basis, precision), (place.Name, place.Basis, place.Precision));
    }

    [Fact]
    public void Code_NoPlaceAnywhere_GivesNull() => Assert.Null(Assert.Single(Code("Norway imposed sanctions on Chile.")).Place);

    [Fact]
    public void Code_DatelineAbroad_LendsNoCountryToARole()
    {
        var record = Assert.Single(Code("OSLO, March 3 (Test Wire) - Peru attacked rebels."));
        Assert.DoesNotContain(record.Recipients, r => r.Country == "NOR");
    }

    [Fact]
    public void Code_DisputedPlace_CarriesBothClaims()
    {
        var place = Assert.Single(Code("Ukraine struck a depot in Crimea.")).Place;
        Assert.NotNull(place);
        Assert.Equal("UKR", place.Country);
        Assert.Equal(["UKR", "RUS"], place.Claims);
    }

    private EventRecord[] Code(string text) =>
        [.. coder.Pipeline.Code(new Article { Id = "place", Body = text, Published = new DateTimeOffset(2024, 3, 3, 0, 0, 0, TimeSpan.Zero) }).Records];
}
